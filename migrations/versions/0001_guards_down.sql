-- The role itself stays: other databases of the server may use it.
REVOKE ALL ON SCHEMA public FROM hallbooking_app;

DROP FUNCTION guard_paid();
DROP FUNCTION post_payments();
DROP FUNCTION guard_wallet();
DROP FUNCTION refuse_change();
DROP FUNCTION settle_ledger_entry();
DROP FUNCTION post_ledger_entry();
DROP FUNCTION check_organiser();
DROP FUNCTION check_room_parts();
DROP FUNCTION check_claims_complete();
DROP FUNCTION room_leaves(integer);
DROP FUNCTION refuse(text, text);

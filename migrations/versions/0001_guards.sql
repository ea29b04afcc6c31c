-- What the database guards by itself. Each refusal carries a constraint name, by which the program knows it.

CREATE FUNCTION refuse(sentence text, named text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = sentence, CONSTRAINT = named;
END $$;

CREATE FUNCTION room_leaves(root integer) RETURNS SETOF integer
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    WITH RECURSIVE tree(id) AS (
        SELECT root
        UNION
        SELECT p.part_id FROM room_parts p JOIN tree t ON p.whole_id = t.id
    )
    SELECT t.id FROM tree t WHERE NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = t.id)
$$;

-- Claims: a live booking or block has exactly the claims it needs, an ended one has none.

CREATE FUNCTION check_claims_complete() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    booking integer;
    block integer;
    room integer;
    live boolean;
    wanted tstzrange;
    standing integer;
    fitting integer;
    leaves integer[];
BEGIN
    IF TG_TABLE_NAME = 'bookings' THEN booking := NEW.id;
    ELSIF TG_TABLE_NAME = 'blocks' THEN block := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN booking := OLD.booking_id; block := OLD.block_id;
    ELSE booking := NEW.booking_id; block := NEW.block_id;
    END IF;
    IF booking IS NOT NULL THEN
        SELECT b.room_id, b.status <> 'cancelled',
               tstzrange(b.starts_at - make_interval(mins => b.setup_minutes),
                         b.ends_at + make_interval(mins => b.teardown_minutes))
          INTO room, live, wanted FROM bookings b WHERE b.id = booking;
    ELSE
        SELECT b.room_id, b.removed_at IS NULL, tstzrange(b.starts_at, b.ends_at)
          INTO room, live, wanted FROM blocks b WHERE b.id = block;
    END IF;
    IF room IS NULL THEN
        RETURN NULL;
    END IF;
    -- Most rooms have no parts and are their only leaf: this runs for every booking, the recursion is dear.
    IF EXISTS (SELECT FROM room_parts p WHERE p.whole_id = room) THEN
        leaves := ARRAY(SELECT room_leaves(room));
    ELSE
        leaves := ARRAY[room];
    END IF;
    IF booking IS NOT NULL THEN
        SELECT count(*), count(*) FILTER (WHERE c.claimed = wanted AND c.room_id = ANY (leaves))
          INTO standing, fitting FROM claims c WHERE c.booking_id = booking;
    ELSE
        SELECT count(*), count(*) FILTER (WHERE c.claimed = wanted AND c.room_id = ANY (leaves))
          INTO standing, fitting FROM claims c WHERE c.block_id = block;
    END IF;
    IF live AND (standing <> cardinality(leaves) OR fitting <> cardinality(leaves)) THEN
        PERFORM refuse('a live booking or block lacks a claim on one of its rooms', 'claims_complete');
    ELSIF NOT live AND standing <> 0 THEN
        PERFORM refuse('an ended booking or block still claims a room', 'claims_complete');
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claims_complete AFTER INSERT OR UPDATE OF status, room_id, starts_at, ends_at,
       setup_minutes, teardown_minutes ON bookings DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION check_claims_complete();

CREATE CONSTRAINT TRIGGER claims_complete AFTER INSERT OR UPDATE OF removed_at, room_id, starts_at, ends_at
       ON blocks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_claims_complete();

CREATE CONSTRAINT TRIGGER claims_complete AFTER UPDATE OR DELETE ON claims DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION check_claims_complete();

CREATE CONSTRAINT TRIGGER claims_fit AFTER INSERT ON claims DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION check_claims_complete();

-- What a room is made of: no circle, one venue, fixed while future claims exist.

CREATE FUNCTION check_room_parts() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    whole integer;
    part integer;
BEGIN
    IF TG_OP = 'DELETE' THEN whole := OLD.whole_id; part := OLD.part_id;
    ELSE whole := NEW.whole_id; part := NEW.part_id;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        PERFORM refuse('parts are added and removed, not changed', 'room_parts_fixed');
    END IF;
    -- Two changes at once could close a circle that neither sees; writers of claims lock these rooms too.
    PERFORM pg_advisory_xact_lock(7205114002);
    PERFORM FROM rooms r WHERE r.id IN (SELECT room_leaves(whole) UNION SELECT room_leaves(part) UNION SELECT whole UNION SELECT part)
      ORDER BY r.id FOR NO KEY UPDATE;
    IF TG_OP = 'INSERT' THEN
        IF EXISTS (
            WITH RECURSIVE tree(id) AS (
                SELECT part UNION SELECT p.part_id FROM room_parts p JOIN tree t ON p.whole_id = t.id
            ) SELECT FROM tree WHERE id = whole
        ) THEN
            PERFORM refuse('a room cannot be part of itself', 'room_parts_no_circle');
        END IF;
        IF (SELECT count(DISTINCT venue_id) FROM rooms WHERE id IN (whole, part)) <> 1 THEN
            PERFORM refuse('a room''s parts are of the same venue', 'room_parts_one_venue');
        END IF;
    END IF;
    IF EXISTS (
        SELECT FROM claims c
         WHERE c.room_id IN (SELECT room_leaves(whole) UNION SELECT room_leaves(part) UNION SELECT whole)
           AND upper(c.claimed) > clock_timestamp()
    ) THEN
        PERFORM refuse('future bookings or blocks exist on a room involved', 'room_parts_fixed');
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER room_parts_guard BEFORE INSERT OR UPDATE OR DELETE ON room_parts
    FOR EACH ROW EXECUTE FUNCTION check_room_parts();

-- Exactly one organiser (the partial unique index says at most one).

CREATE FUNCTION check_organiser() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    booking integer;
BEGIN
    IF TG_TABLE_NAME = 'bookings' THEN booking := NEW.id; ELSE booking := OLD.booking_id; END IF;
    IF EXISTS (SELECT FROM bookings WHERE id = booking)
       AND NOT EXISTS (SELECT FROM booking_customers WHERE booking_id = booking AND role = 'organiser') THEN
        PERFORM refuse('a booking needs exactly one organiser', 'booking_has_organiser');
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER booking_has_organiser AFTER INSERT ON bookings DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION check_organiser();

CREATE CONSTRAINT TRIGGER booking_has_organiser AFTER UPDATE OR DELETE ON booking_customers
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_organiser();

-- Money: the ledger makes the balance, payments make what was paid; neither is edited.

CREATE FUNCTION post_ledger_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF NEW.status = 'COMPLETED' THEN
        UPDATE wallets SET balance = balance + NEW.amount, version = version + 1
         WHERE id = NEW.wallet_id RETURNING balance INTO NEW.balance_after;
        NEW.completed_at := clock_timestamp();
    ELSE
        NEW.balance_after := NULL;
        NEW.completed_at := NULL;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION settle_ledger_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF OLD.status <> 'PENDING' OR NEW.status NOT IN ('COMPLETED', 'FAILED')
       OR (NEW.id, NEW.wallet_id, NEW.type, NEW.amount, NEW.description, NEW.created_at)
          IS DISTINCT FROM (OLD.id, OLD.wallet_id, OLD.type, OLD.amount, OLD.description, OLD.created_at)
       OR NEW.booking_id IS DISTINCT FROM OLD.booking_id OR NEW.created_by IS DISTINCT FROM OLD.created_by THEN
        PERFORM refuse('a ledger entry cannot be edited', 'ledger_append_only');
    END IF;
    NEW.balance_after := NULL;
    NEW.completed_at := clock_timestamp();
    IF NEW.status = 'COMPLETED' THEN
        UPDATE wallets SET balance = balance + NEW.amount, version = version + 1
         WHERE id = NEW.wallet_id RETURNING balance INTO NEW.balance_after;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse(format('%s is append-only', TG_TABLE_NAME),
                   CASE TG_TABLE_NAME WHEN 'wallet_entries' THEN 'ledger_append_only' ELSE TG_TABLE_NAME || '_append_only' END);
    RETURN NULL;
END $$;

CREATE FUNCTION guard_wallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.balance <> 0 THEN
            PERFORM refuse('a wallet begins empty', 'wallet_balance_by_ledger');
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.id <> OLD.id OR NEW.user_id <> OLD.user_id
       OR (NEW.balance <> OLD.balance AND pg_trigger_depth() < 2) THEN
        PERFORM refuse('a balance is changed by ledger entries alone', 'wallet_balance_by_ledger');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION post_payments() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    UPDATE bookings b SET paid = b.paid + p.amount
      FROM (SELECT booking_id, sum(amount) AS amount FROM posted GROUP BY booking_id) p WHERE b.id = p.booking_id;
    RETURN NULL;
END $$;

CREATE FUNCTION guard_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.paid <> 0 THEN
            PERFORM refuse('what was paid is counted by payments alone', 'paid_by_payments');
        END IF;
    ELSIF NEW.paid <> OLD.paid AND pg_trigger_depth() < 2 THEN
        PERFORM refuse('what was paid is counted by payments alone', 'paid_by_payments');
    ELSIF OLD.status = 'cancelled' AND NEW.status <> 'cancelled' THEN
        PERFORM refuse('a cancelled booking stays cancelled', 'cancelled_is_final');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER post_ledger_entry BEFORE INSERT ON wallet_entries FOR EACH ROW EXECUTE FUNCTION post_ledger_entry();

CREATE TRIGGER settle_ledger_entry BEFORE UPDATE ON wallet_entries FOR EACH ROW EXECUTE FUNCTION settle_ledger_entry();

CREATE TRIGGER guard_wallet BEFORE INSERT OR UPDATE ON wallets FOR EACH ROW EXECUTE FUNCTION guard_wallet();

CREATE TRIGGER post_payments AFTER INSERT ON payments REFERENCING NEW TABLE AS posted
    FOR EACH STATEMENT EXECUTE FUNCTION post_payments();

CREATE TRIGGER guard_paid BEFORE INSERT OR UPDATE OF paid, status ON bookings FOR EACH ROW EXECUTE FUNCTION guard_paid();

CREATE TRIGGER wallet_entries_no_delete BEFORE DELETE ON wallet_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wallets_no_delete BEFORE DELETE ON wallets FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payments_append_only BEFORE UPDATE OR DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wallets_no_truncate BEFORE TRUNCATE ON wallets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wallet_entries_no_truncate BEFORE TRUNCATE ON wallet_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payments_no_truncate BEFORE TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The app role owns nothing. Roles belong to the whole server: another database's migration may have made it,
-- even at this moment.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hallbooking_app') THEN
        CREATE ROLE hallbooking_app NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

GRANT USAGE ON SCHEMA public TO hallbooking_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hallbooking_app;

GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO hallbooking_app;

REVOKE UPDATE, DELETE ON wallets, wallet_entries, payments, audit_log FROM hallbooking_app;

REVOKE DELETE ON outbox, bookings, users FROM hallbooking_app;

GRANT UPDATE (version) ON wallets TO hallbooking_app;

GRANT UPDATE (status) ON wallet_entries TO hallbooking_app;

REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM hallbooking_app;

-- The migrating role works as the app role too, where it may say so; the embedded server's owner only migrates. Always
-- granted: since PostgreSQL 16 whoever makes a role is a member that may not step into it.
DO $$ BEGIN
    EXECUTE format('GRANT hallbooking_app TO %I', current_user);
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;

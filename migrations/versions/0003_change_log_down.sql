DO $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT tgname, tgrelid::regclass AS of FROM pg_trigger WHERE tgname LIKE 'change\_log\_%' LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.of);
    END LOOP;
END $$;

DROP FUNCTION log_bookings_added(), log_booking_changed(), log_block_changed(), log_catalogue_changed(), log_emptied();

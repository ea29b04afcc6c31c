-- Every writer leaves a row of what its transaction changed. `venue_id` null: any venue; `starts_at` null: any time.

-- Claims follow their bookings and blocks, the deferred guards see to that: these two tables tell all about them.
-- One row a venue, so that an import or a series leaves few.
CREATE FUNCTION log_bookings_added() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO change_log (kind, venue_id, starts_at, ends_at)
    SELECT CASE a.status WHEN 'confirmed' THEN 'taken' ELSE 'held' END, a.venue_id,
           min(a.starts_at - make_interval(mins => a.setup_minutes)),
           max(a.ends_at + make_interval(mins => a.teardown_minutes))
      FROM added a WHERE a.status <> 'cancelled' GROUP BY 1, 2;
    RETURN NULL;
END $$;

CREATE FUNCTION log_booking_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO change_log (kind, venue_id, starts_at, ends_at)
    SELECT DISTINCT CASE c.status WHEN 'confirmed' THEN 'taken' ELSE 'held' END, c.venue_id,
           c.starts_at - make_interval(mins => c.setup_minutes), c.ends_at + make_interval(mins => c.teardown_minutes)
      FROM (VALUES (OLD.status, OLD.venue_id, OLD.starts_at, OLD.ends_at, OLD.setup_minutes, OLD.teardown_minutes),
                   (NEW.status, NEW.venue_id, NEW.starts_at, NEW.ends_at, NEW.setup_minutes, NEW.teardown_minutes))
           AS c(status, venue_id, starts_at, ends_at, setup_minutes, teardown_minutes)
     WHERE c.status <> 'cancelled';
    RETURN NULL;
END $$;

CREATE FUNCTION log_block_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO change_log (kind, venue_id, starts_at, ends_at)
        VALUES ('taken', OLD.venue_id, OLD.starts_at, OLD.ends_at);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO change_log (kind, venue_id, starts_at, ends_at)
        VALUES ('taken', NEW.venue_id, NEW.starts_at, NEW.ends_at);
    END IF;
    RETURN NULL;
END $$;

-- Rare, so one function for all tables. Whose venue cannot be told any more is said of every venue.
CREATE FUNCTION log_catalogue_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
    before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    found jsonb := coalesce(after, before);
    venue integer;
BEGIN
    -- What a place consists of has changed, or which place it is.
    IF TG_TABLE_NAME IN ('venues', 'rooms') THEN
        IF TG_OP = 'UPDATE' AND before -> 'archived_at' = after -> 'archived_at'
           AND before -> 'city_key' IS NOT DISTINCT FROM after -> 'city_key'
           AND before -> 'venue_id' IS NOT DISTINCT FROM after -> 'venue_id' THEN
            venue := coalesce(after ->> 'venue_id', after ->> 'id');
        END IF;
    ELSE
        venue := coalesce(
            (found ->> 'venue_id')::integer,
            (SELECT r.venue_id FROM rooms r
              WHERE r.id = coalesce(found ->> 'room_id', found ->> 'whole_id')::integer)
        );
        IF TG_OP = 'UPDATE' AND ((before -> 'venue_id') IS DISTINCT FROM (after -> 'venue_id')
                                 OR (before -> 'room_id') IS DISTINCT FROM (after -> 'room_id')) THEN
            venue := NULL;
        END IF;
    END IF;
    INSERT INTO change_log (kind, venue_id) VALUES ('catalogue', venue);
    RETURN NULL;
END $$;

CREATE FUNCTION log_emptied() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO change_log (kind) VALUES ('catalogue');
    RETURN NULL;
END $$;

CREATE TRIGGER change_log_added AFTER INSERT ON bookings REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION log_bookings_added();

-- Of a confirmed booking only when and where count; of a held one also how long it is held.
CREATE TRIGGER change_log_changed AFTER UPDATE ON bookings FOR EACH ROW
    WHEN ((OLD.status, OLD.venue_id, OLD.room_id, OLD.starts_at, OLD.ends_at, OLD.setup_minutes, OLD.teardown_minutes)
          IS DISTINCT FROM
          (NEW.status, NEW.venue_id, NEW.room_id, NEW.starts_at, NEW.ends_at, NEW.setup_minutes, NEW.teardown_minutes)
          OR NEW.status = 'pending' AND (OLD.hold_expires_at, OLD.paid) IS DISTINCT FROM (NEW.hold_expires_at, NEW.paid))
    EXECUTE FUNCTION log_booking_changed();

CREATE TRIGGER change_log_changed AFTER INSERT OR UPDATE OR DELETE ON blocks
    FOR EACH ROW EXECUTE FUNCTION log_block_changed();

DO $$
DECLARE
    named text;
BEGIN
    FOREACH named IN ARRAY ARRAY['venues', 'rooms', 'room_parts', 'opening_hours', 'closures', 'photos', 'addons',
                                 'reviews'] LOOP
        EXECUTE format('CREATE TRIGGER change_log_changed AFTER INSERT OR UPDATE OR DELETE ON %I'
                       ' FOR EACH ROW EXECUTE FUNCTION log_catalogue_changed()', named);
    END LOOP;
    FOREACH named IN ARRAY ARRAY['bookings', 'blocks', 'claims', 'venues', 'rooms', 'room_parts', 'opening_hours',
                                 'closures', 'photos', 'addons', 'reviews'] LOOP
        EXECUTE format('CREATE TRIGGER change_log_emptied AFTER TRUNCATE ON %I'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION log_emptied()', named);
    END LOOP;
END $$;

-- A booking is deleted by nobody but the owner.
CREATE TRIGGER change_log_deleted AFTER DELETE ON bookings FOR EACH STATEMENT EXECUTE FUNCTION log_emptied();

GRANT SELECT, INSERT, DELETE ON change_log TO hallbooking_app;

ALTER TABLE shop.bookings ADD CONSTRAINT ex_bookings EXCLUDE USING spgist (period range_ops WITH &&) WHERE (not cancelled) DEFERRABLE INITIALLY DEFERRED;

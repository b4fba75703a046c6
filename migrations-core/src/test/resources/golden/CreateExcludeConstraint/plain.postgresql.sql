ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist (room WITH =, (tsrange(a, b)) WITH &&);

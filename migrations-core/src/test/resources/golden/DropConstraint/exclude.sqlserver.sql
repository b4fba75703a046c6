ALTER TABLE bookings DROP CONSTRAINT ex_bookings;

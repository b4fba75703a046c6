CREATE TABLE bookings (
    room integer NOT NULL,
    CONSTRAINT ex_bookings EXCLUDE USING gist (room WITH =)
);

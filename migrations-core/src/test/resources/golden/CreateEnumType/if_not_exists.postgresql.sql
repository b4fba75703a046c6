DO $migrations$
BEGIN
    IF to_regtype('shop.mood') IS NULL THEN
        CREATE TYPE shop.mood AS ENUM ('HAPPY', 'SAD');
    END IF;
END
$migrations$;

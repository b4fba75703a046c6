BEGIN
    EXECUTE IMMEDIATE 'CREATE TABLE users (
    id number(10,0)
)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE <> -955 THEN
            RAISE;
        END IF;
END;;

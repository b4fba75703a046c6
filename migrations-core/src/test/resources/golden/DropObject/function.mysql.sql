DROP FUNCTION total(integer, text);

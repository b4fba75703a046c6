create trigger t after insert on users for each row execute function f();

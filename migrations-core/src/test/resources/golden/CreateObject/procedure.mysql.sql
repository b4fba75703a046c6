create procedure p() begin atomic end;

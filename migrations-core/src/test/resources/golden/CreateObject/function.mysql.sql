create function one() returns integer return 1;;

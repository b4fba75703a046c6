CREATE TABLE `Shop`.`Order Lines` (
    user integer NOT NULL,
    `CamelCase` integer,
    `lower` integer,
    `quote"d` integer,
    CONSTRAINT `PK` PRIMARY KEY (user, `CamelCase`),
    CONSTRAINT `FK` FOREIGN KEY (`CamelCase`) REFERENCES `Shop`.`Order Lines` (user)
);

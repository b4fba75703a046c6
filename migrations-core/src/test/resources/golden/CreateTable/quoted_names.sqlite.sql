CREATE TABLE "Shop"."Order Lines" (
    user int NOT NULL,
    "CamelCase" int NOT NULL,
    "lower" int,
    "quote""d" int,
    CONSTRAINT "PK" PRIMARY KEY (user, "CamelCase"),
    CONSTRAINT "FK" FOREIGN KEY ("CamelCase") REFERENCES "Order Lines" (user)
);

CREATE TABLE "Shop"."Order Lines" (
    "USER" number(10,0) NOT NULL,
    "CamelCase" number(10,0),
    "lower" number(10,0),
    "quote""d" number(10,0),
    CONSTRAINT "PK" PRIMARY KEY ("USER", "CamelCase"),
    CONSTRAINT "FK" FOREIGN KEY ("CamelCase") REFERENCES "Shop"."Order Lines" ("USER")
);

CREATE TABLE "Shop"."Order Lines" (
    "USER" integer NOT NULL,
    "CamelCase" integer,
    "lower" integer,
    "quote""d" integer,
    CONSTRAINT "PK" PRIMARY KEY ("USER", "CamelCase"),
    CONSTRAINT "FK" FOREIGN KEY ("CamelCase") REFERENCES "Shop"."Order Lines" ("USER")
);

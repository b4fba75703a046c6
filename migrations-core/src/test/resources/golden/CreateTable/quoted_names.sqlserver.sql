CREATE TABLE [Shop].[Order Lines] (
    [user] int NOT NULL,
    [CamelCase] int,
    [lower] int,
    [quote"d] int,
    CONSTRAINT [PK] PRIMARY KEY ([user], [CamelCase]),
    CONSTRAINT [FK] FOREIGN KEY ([CamelCase]) REFERENCES [Shop].[Order Lines] ([user])
);

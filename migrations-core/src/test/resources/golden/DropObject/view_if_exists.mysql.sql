DROP VIEW IF EXISTS shop.adults;

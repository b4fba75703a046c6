package dev.migrations.boot.command.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The products of the shop.
 */
public interface ProductRepository extends JpaRepository<Product, Long> {

}

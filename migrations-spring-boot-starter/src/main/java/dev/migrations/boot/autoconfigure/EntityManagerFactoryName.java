package dev.migrations.boot.autoconfigure;

/**
 * What a persistence unit is known by.
 *
 * @param bean the name of its EntityManagerFactory bean
 * @param unit its own name
 */
record EntityManagerFactoryName(String bean, String unit) {

}

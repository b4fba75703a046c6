package dev.migrations.metadata.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an application's own persistence provider and lets a
 * {@link MetadataCapture} take part in what it builds. Where the capture stops the build,
 * the application gets an EntityManagerFactory that can be held, injected and closed, and
 * that refuses everything else.
 *
 * @since 0.1.0
 */
public final class CapturingPersistenceProvider implements PersistenceProvider {

	private final PersistenceProvider provider;

	private final MetadataCapture capture;

	public CapturingPersistenceProvider(PersistenceProvider provider, MetadataCapture capture) {
		this.provider = provider;
		this.capture = capture;
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit,
			@Nullable Map<?, ?> settings) {
		Map<Object, Object> effective = new HashMap<>();
		Properties properties = unit.getProperties();
		if (properties != null && properties.containsKey(JpaSettings.INTEGRATOR_PROVIDER)) {
			effective.put(JpaSettings.INTEGRATOR_PROVIDER, properties.get(JpaSettings.INTEGRATOR_PROVIDER));
		}
		putAll(effective, settings);
		Map<String, Object> added = this.capture.addedTo(effective);
		return orInert(() -> this.provider.createContainerEntityManagerFactory(unit, added));
	}

	@Override
	public EntityManagerFactory createEntityManagerFactory(String unit, @Nullable Map<?, ?> settings) {
		Map<Object, Object> effective = new HashMap<>();
		putAll(effective, settings);
		Map<String, Object> added = this.capture.addedTo(effective);
		return orInert(() -> this.provider.createEntityManagerFactory(unit, added));
	}

	@Override
	public EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
		configuration.properties(this.capture.addedTo(configuration.properties()));
		return orInert(() -> this.provider.createEntityManagerFactory(configuration));
	}

	private static void putAll(Map<Object, Object> effective, @Nullable Map<?, ?> settings) {
		if (settings != null) {
			effective.putAll(settings);
		}
	}

	private static EntityManagerFactory orInert(Supplier<EntityManagerFactory> build) {
		try {
			return build.get();
		}
		catch (PersistenceException ex) {
			if (MetadataCapture.isStop(ex)) {
				return InertEntityManagerFactory.create();
			}
			throw ex;
		}
	}

	@Override
	public void generateSchema(PersistenceUnitInfo unit, Map<?, ?> settings) {
		this.provider.generateSchema(unit, settings);
	}

	@Override
	public boolean generateSchema(String unit, Map<?, ?> settings) {
		return this.provider.generateSchema(unit, settings);
	}

	@Override
	public ProviderUtil getProviderUtil() {
		return this.provider.getProviderUtil();
	}

}

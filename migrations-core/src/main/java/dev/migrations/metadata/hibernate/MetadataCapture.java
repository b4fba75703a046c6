package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.NamingConvention;

/**
 * Copies the wanted schema while Hibernate builds a SessionFactory, with exactly the
 * settings it builds it with, and may stop it there: before runtime models, caches and
 * schema checks.
 *
 * <p>
 * The copy is made inside of {@link #integrate}, because Hibernate closes the services
 * that name types when a build fails. Hibernate calls integrators in this order: Bean
 * Validation's, those of {@code hibernate.integrator_provider}, those found by
 * {@link java.util.ServiceLoader}; so constraints of Bean Validation are in the copy.
 *
 * @since 0.1.0
 */
public final class MetadataCapture implements Integrator {

	private final boolean stop;

	private final NamingConvention naming;

	// written on the thread that builds, which may be an executor's
	private volatile @Nullable HibernateTargetMetadata captured;

	private MetadataCapture(boolean stop, NamingConvention naming) {
		this.stop = stop;
		this.naming = naming;
	}

	/**
	 * Copies the schema and lets the SessionFactory be built.
	 */
	public static MetadataCapture andContinue() {
		return new MetadataCapture(false, NamingConvention.DEFAULT);
	}

	/**
	 * Copies the schema and stops the build, by an exception that {@link #isStop} knows.
	 */
	public static MetadataCapture andStop() {
		return andStop(NamingConvention.DEFAULT);
	}

	/**
	 * Copies the schema with names of a convention and stops the build, by an exception
	 * that {@link #isStop} knows.
	 */
	public static MetadataCapture andStop(NamingConvention naming) {
		return new MetadataCapture(true, naming);
	}

	/**
	 * Whether a build failed because a capture stopped it.
	 * @param failure what the build threw; Hibernate wraps it
	 */
	public static boolean isStop(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Stop) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The schema, if a build came far enough.
	 */
	public Optional<HibernateTargetMetadata> captured() {
		return Optional.ofNullable(this.captured);
	}

	/**
	 * The settings with this capture as {@code hibernate.integrator_provider}, behind a
	 * provider that is there already: the setting holds one value only.
	 * @param settings the settings of a persistence unit; not changed
	 * @throws UnusableIntegratorProviderException if the provider that is there cannot be
	 * used
	 */
	public Map<String, Object> addedTo(Map<?, ?> settings) {
		Map<String, Object> added = new HashMap<>();
		settings.forEach((key, value) -> added.put(String.valueOf(key), value));
		added.put(JpaSettings.INTEGRATOR_PROVIDER, behind(added.get(JpaSettings.INTEGRATOR_PROVIDER)));
		return added;
	}

	private IntegratorProvider behind(@Nullable Object setting) {
		IntegratorProvider known = (setting != null) ? provider(setting) : List::of;
		return () -> {
			List<Integrator> integrators = new ArrayList<>(known.getIntegrators());
			integrators.add(this);
			return integrators;
		};
	}

	// the forms that Hibernate takes: an instance, a class, a class's name
	private static IntegratorProvider provider(Object setting) {
		if (setting instanceof IntegratorProvider provider) {
			return provider;
		}
		try {
			Class<?> type = (setting instanceof Class<?> given) ? given
					: Class.forName(setting.toString(), true, classLoader());
			return type.asSubclass(IntegratorProvider.class).getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException | ClassCastException ex) {
			throw new UnusableIntegratorProviderException(setting.toString(), ex);
		}
	}

	private static @Nullable ClassLoader classLoader() {
		ClassLoader context = Thread.currentThread().getContextClassLoader();
		return (context != null) ? context : MetadataCapture.class.getClassLoader();
	}

	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		this.captured = HibernateTargetMetadata.from(metadata, this.naming);
		if (this.stop) {
			throw new Stop();
		}
	}

	/**
	 * Leaves the build. It tells nothing about a failure, so it carries no stack.
	 */
	private static final class Stop extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Stop() {
			super("The metadata is captured; the SessionFactory is not wanted.", null, false, false);
		}

	}

}

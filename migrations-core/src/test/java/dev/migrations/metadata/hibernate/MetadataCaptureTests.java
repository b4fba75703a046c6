package dev.migrations.metadata.hibernate;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MetadataCaptureTests {

	private final PersistenceConfiguration configuration = new PersistenceConfiguration("test")
		.managedClass(WideModel.Node.class)
		.property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + UUID.randomUUID());

	@BeforeEach
	void resetCount() {
		CountingProvider.CALLS.set(0);
	}

	private EntityManagerFactory build(MetadataCapture capture) {
		return new CapturingPersistenceProvider(new HibernatePersistenceProvider(), capture)
			.createEntityManagerFactory(this.configuration);
	}

	@Test
	void aCaptureLetsTheFactoryBeBuilt() {
		MetadataCapture capture = MetadataCapture.andContinue();
		try (EntityManagerFactory factory = build(capture)) {
			assertThat(factory.isOpen()).isTrue();
			assertThat(capture.captured())
				.hasValueSatisfying((target) -> assertThat(target.schema().tables()).hasSize(1));
		}
	}

	@Test
	void aStoppedBuildGivesAFactoryThatIsClosed() {
		MetadataCapture capture = MetadataCapture.andStop();
		EntityManagerFactory factory = build(capture);
		assertThat(capture.captured()).isPresent();
		assertThat(factory).isInstanceOf(SessionFactory.class).hasToString("EntityManagerFactory that was not built");
		assertThat(factory.isOpen()).isFalse();
		assertThat(factory.equals(factory)).isTrue();
		assertThat(factory.getProperties()).isEmpty();
		factory.close();
	}

	@Test
	void aFactoryThatWasNotBuiltRefusesWork() {
		EntityManagerFactory factory = build(MetadataCapture.andStop());
		assertThatExceptionOfType(EntityManagerFactoryNotBuiltException.class).isThrownBy(factory::createEntityManager)
			.withMessage("The EntityManagerFactory was asked for 'createEntityManager', but it was not built: this "
					+ "command reads the mappings only. Move what asks out of constructors and initialization "
					+ "callbacks.")
			.satisfies((ex) -> assertThat(ex.method()).isEqualTo("createEntityManager"));
	}

	@Test
	void otherFailuresPassThrough() {
		this.configuration.property("hibernate.physical_naming_strategy", "no.such.Strategy");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> build(MetadataCapture.andStop()))
			.matches((failure) -> !MetadataCapture.isStop(failure))
			.withStackTraceContaining("no.such.Strategy");
	}

	@Test
	void aProviderThatIsThereKeepsItsTurn() {
		for (Object given : List.of(new CountingProvider(), CountingProvider.class, CountingProvider.class.getName())) {
			this.configuration.property(JpaSettings.INTEGRATOR_PROVIDER, given);
			assertThat(build(MetadataCapture.andStop()).isOpen()).isFalse();
		}
		assertThat(CountingProvider.CALLS).hasValue(3);
	}

	@Test
	void aContainersUnitIsCapturedWithTheProviderOfItsProperties() {
		Properties properties = new Properties();
		properties.setProperty("jakarta.persistence.jdbc.url", "jdbc:h2:mem:" + UUID.randomUUID());
		properties.setProperty(JpaSettings.INTEGRATOR_PROVIDER, CountingProvider.class.getName());
		MetadataCapture capture = MetadataCapture.andStop();
		EntityManagerFactory factory = new CapturingPersistenceProvider(new HibernatePersistenceProvider(), capture)
			.createContainerEntityManagerFactory(unit(properties), null);
		assertThat(factory.isOpen()).isFalse();
		assertThat(capture.captured()).isPresent();
		assertThat(CountingProvider.CALLS).hasValue(1);
	}

	private static PersistenceUnitInfo unit(Properties properties) {
		return (PersistenceUnitInfo) Proxy.newProxyInstance(MetadataCaptureTests.class.getClassLoader(),
				new Class<?>[] { PersistenceUnitInfo.class }, (proxy, method, arguments) -> {
					if (method.getReturnType() == boolean.class) {
						return true;
					}
					return switch (method.getName()) {
						case "getPersistenceUnitName" -> "test";
						case "getProperties" -> properties;
						case "getManagedClassNames" -> List.of(WideModel.Node.class.getName());
						default -> (method.getReturnType() == List.class) ? List.of() : null;
					};
				});
	}

	@Test
	void settingsAreCopied() {
		Map<String, Object> settings = Map.of("a", "b");
		assertThat(MetadataCapture.andStop().addedTo(settings)).containsEntry("a", "b")
			.containsKey(JpaSettings.INTEGRATOR_PROVIDER);
		assertThat(settings).hasSize(1);
	}

	@Test
	void aProviderThatIsNoneIsRefused() {
		assertThatExceptionOfType(UnusableIntegratorProviderException.class).isThrownBy(
				() -> MetadataCapture.andStop().addedTo(Map.of(JpaSettings.INTEGRATOR_PROVIDER, "java.lang.String")))
			.withMessage("The setting 'hibernate.integrator_provider' is 'java.lang.String', which cannot be used. "
					+ "Give an instance, a class or the name of a class that implements "
					+ "org.hibernate.jpa.boot.spi.IntegratorProvider and has a constructor without arguments.")
			.satisfies((ex) -> assertThat(ex.provider()).isEqualTo("java.lang.String"));
	}

	/**
	 * A provider as users have them.
	 */
	public static final class CountingProvider implements IntegratorProvider {

		static final AtomicInteger CALLS = new AtomicInteger();

		@Override
		public List<Integrator> getIntegrators() {
			return List.of(new Integrator() {
				@Override
				public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
					CALLS.incrementAndGet();
				}
			});
		}

	}

}

package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one package itself, and those of the packages below it if they
 * hold revisions as well, those that were just compiled first, and everything else
 * through its parent. All of the package is loaded here, because classes of two loaders
 * do not share a package: what is package-private would be out of reach.
 */
final class CompiledClassLoader extends ClassLoader {

	private final String packageName;

	private final boolean recursive;

	private final Map<String, byte[]> compiled;

	CompiledClassLoader(String packageName, boolean recursive, Map<String, byte[]> compiled, ClassLoader parent) {
		super(parent);
		this.packageName = packageName;
		this.recursive = recursive;
		this.compiled = compiled;
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!isOurs(name)) {
			return super.loadClass(name, resolve);
		}
		synchronized (getClassLoadingLock(name)) {
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : define(name);
		}
	}

	private boolean isOurs(String name) {
		return name.startsWith(this.packageName + ".")
				&& (this.recursive || name.lastIndexOf('.') == this.packageName.length());
	}

	private Class<?> define(String name) throws ClassNotFoundException {
		byte[] classFile = this.compiled.get(name);
		if (classFile == null) {
			classFile = builtClassFile(name);
		}
		if (classFile == null) {
			throw new ClassNotFoundException(name);
		}
		return defineClass(name, classFile, 0, classFile.length);
	}

	private byte @Nullable [] builtClassFile(String name) throws ClassNotFoundException {
		try (InputStream content = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
			return (content != null) ? content.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new ClassNotFoundException(name, ex);
		}
	}

}

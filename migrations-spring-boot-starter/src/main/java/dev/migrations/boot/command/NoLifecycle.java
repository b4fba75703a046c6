package dev.migrations.boot.command;

import org.springframework.context.LifecycleProcessor;

/**
 * Starts and stops nothing.
 */
final class NoLifecycle implements LifecycleProcessor {

	@Override
	public void onRefresh() {
	}

	@Override
	public void onClose() {
	}

	@Override
	public void start() {
	}

	@Override
	public void stop() {
	}

	@Override
	public boolean isRunning() {
		return false;
	}

}

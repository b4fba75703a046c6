package dev.migrations.boot.command.shop;

import org.springframework.context.SmartLifecycle;

/**
 * A bean with a lifecycle, made eagerly.
 */
class Machine implements SmartLifecycle {

	private boolean running;

	Machine() {
		System.out.println(ShopApplication.STARTED + "constructor");
	}

	@Override
	public void start() {
		this.running = true;
		System.out.println(ShopApplication.STARTED + "lifecycle");
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

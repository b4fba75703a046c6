package dev.migrations.dialect.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * A file beside the database that a process locks, and in which it says who it is. The
 * operating system gives the lock back when the process ends, however it ends. The file
 * stays: who deletes a file that others may be about to lock, lets two of them in.
 */
final class SqliteLockFile implements AutoCloseable {

	/** Behind anything that is written, so that the text can be read by all. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private static final int LONGEST_TEXT = 512;

	private final FileChannel channel;

	private SqliteLockFile(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Locks the file.
	 * @return the lock, or {@code null} if another process has it
	 */
	static @Nullable SqliteLockFile tryLock(Path file, String holder) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock != null) {
				channel.truncate(0);
				channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
				return new SqliteLockFile(channel);
			}
		}
		catch (OverlappingFileLockException ex) {
			// another class loader of this process has it
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
		channel.close();
		return null;
	}

	/**
	 * What the process that has the lock wrote, or nothing.
	 */
	static String read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return "";
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
			channel.read(text, 0);
			return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Gives the lock back.
	 */
	@Override
	public void close() throws IOException {
		this.channel.truncate(0);
		this.channel.close();
	}

}

package dev.migrations.boot.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A library.
 */
@SpringBootApplication
class LibraryApplication {

}

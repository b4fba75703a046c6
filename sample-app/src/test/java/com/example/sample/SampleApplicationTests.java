package com.example.sample;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The revisions make the schema at start-up, Hibernate validates it, and the controllers
 * read and write through JPA.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:sample-tests")
@AutoConfigureMockMvc
class SampleApplicationTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void databaseIsAtTheHead() {
		List<String> rows = this.jdbc.queryForList("SELECT version_num FROM migrations_version", String.class);
		assertThat(rows).containsExactly("7369d2ddff9c");
	}

	@Test
	void userWritesAPost() throws Exception {
		String location = this.mvc
			.perform(post("/users").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"Grace\",\"email\":\"grace@example.org\",\"age\":85}"))
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = location.replaceAll(".*\"id\":(\\d+).*", "$1");
		this.mvc
			.perform(post("/users/" + id + "/posts").contentType(MediaType.APPLICATION_JSON)
				.content("{\"title\":\"A nanosecond\",\"body\":\"...\"}"))
			.andExpect(status().isCreated());
		this.mvc.perform(get("/users/" + id + "/posts"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$[0].title").value("A nanosecond"));
	}

	@Test
	void heroHasAPower() throws Exception {
		this.mvc
			.perform(post("/heroes").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"Deadpond\",\"secretName\":\"Dive Wilson\",\"power\":\"healing\"}"))
			.andExpect(status().isCreated());
		this.mvc.perform(get("/heroes")).andExpect(jsonPath("$[0].power").value("healing"));
	}

	@Test
	void employeeIsHiredForAPosition() throws Exception {
		this.mvc
			.perform(post("/employees").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"Ann\",\"position\":{\"title\":\"Engineer\"}}"))
			.andExpect(status().isCreated());
		this.mvc.perform(get("/employees")).andExpect(jsonPath("$[0].position.title").value("Engineer"));
	}

	@Test
	void accountGetsItsTimestampFromTheDatabase() throws Exception {
		this.mvc
			.perform(post("/accounts").contentType(MediaType.APPLICATION_JSON)
				.content("{\"username\":\"ann\",\"email\":\"ann@example.org\"}"))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.createdAt").isNotEmpty());
	}

}

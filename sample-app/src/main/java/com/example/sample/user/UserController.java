package com.example.sample.user;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/users")
class UserController {

	private final UserRepository users;

	private final PostRepository posts;

	UserController(UserRepository users, PostRepository posts) {
		this.users = users;
		this.posts = posts;
	}

	@GetMapping
	List<User> list() {
		return this.users.findAll();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	User create(@RequestBody User user) {
		return this.users.save(user);
	}

	@GetMapping("/{id}/posts")
	List<Post> posts(@PathVariable Long id) {
		return this.posts.findByAuthorId(id);
	}

	@PostMapping("/{id}/posts")
	@ResponseStatus(HttpStatus.CREATED)
	Post write(@PathVariable Long id, @RequestBody Post post) {
		post.setAuthor(this.users.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return this.posts.save(post);
	}

}

package com.example.sample.hero;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/heroes")
class HeroController {

	private final HeroRepository heroes;

	HeroController(HeroRepository heroes) {
		this.heroes = heroes;
	}

	@GetMapping
	List<Hero> list() {
		return this.heroes.findAll();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Hero create(@RequestBody Hero body) {
		return this.heroes.save(body);
	}

}

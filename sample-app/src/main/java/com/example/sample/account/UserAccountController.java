package com.example.sample.account;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/accounts")
class UserAccountController {

	private final UserAccountRepository accounts;

	UserAccountController(UserAccountRepository accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	List<UserAccount> list() {
		return this.accounts.findAll();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	UserAccount create(@RequestBody UserAccount body) {
		return this.accounts.save(body);
	}

}

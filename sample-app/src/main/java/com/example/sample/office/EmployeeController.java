package com.example.sample.office;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/employees")
class EmployeeController {

	private final EmployeeRepository employees;

	private final PositionRepository positions;

	EmployeeController(EmployeeRepository employees, PositionRepository positions) {
		this.employees = employees;
		this.positions = positions;
	}

	@GetMapping
	List<Employee> list() {
		return this.employees.findAll();
	}

	/**
	 * Hires somebody; the position comes with the employee and is new.
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Employee hire(@RequestBody Employee employee) {
		employee.setPosition(this.positions.save(employee.getPosition()));
		return this.employees.save(employee);
	}

}

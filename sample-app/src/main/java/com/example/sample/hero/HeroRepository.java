package com.example.sample.hero;

import org.springframework.data.jpa.repository.JpaRepository;

interface HeroRepository extends JpaRepository<Hero, Long> {

}

package com.example.sample.user;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PostRepository extends JpaRepository<Post, Long> {

	List<Post> findByAuthorId(Long authorId);

}

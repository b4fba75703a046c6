update users set age = 18 where data ? 'x' and :y::text = '{}';

package dev.migrations.dialect.postgresql;

/**
 * The queries of PostgreSQL's catalogue (its manual, chapter "System Catalogs"), one for
 * each kind of object, whatever the number of tables. Each {@code ?} is an array of
 * schemas to read besides the current one.
 */
final class PostgresqlCatalogue {

	private static final String SCHEMAS = "(n.nspname = current_schema() or n.nspname = any(?))";

	// partitions are part of their parent; what an extension brought along is not ours
	private static final String TABLES_OF_INTEREST = """
			pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('r', 'p')
				and not c.relispartition and not exists (select 1 from pg_depend e
					where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
				and
			""" + SCHEMAS + "\n";

	static final String TABLES = """
			select c.oid, nullif(n.nspname, current_schema()), c.relname, obj_description(c.oid, 'pg_class')
			from
			""" + TABLES_OF_INTEREST;

	static final String COLUMNS = """
			select c.oid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
				pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, s.seqstart, s.seqincrement,
				col_description(a.attrelid, a.attnum)
			from
			""" + TABLES_OF_INTEREST + """
			join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			left join pg_depend i on a.attidentity <> '' and i.deptype = 'i' and i.classid = 'pg_class'::regclass
				and i.refclassid = 'pg_class'::regclass and i.refobjid = a.attrelid and i.refobjsubid = a.attnum
			left join pg_sequence s on s.seqrelid = i.objid
			order by c.oid, a.attnum""";

	// since version 18 NOT NULL is a constraint here, too: only the named kinds are ours
	static final String CONSTRAINTS = """
			select c.oid, k.contype, k.conname,
				array(select a.attname::text from unnest(k.conkey) with ordinality u(number, position)
					join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number order by u.position),
				nullif(rn.nspname, current_schema()), r.relname,
				array(select a.attname::text from unnest(k.confkey) with ordinality u(number, position)
					join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number order by u.position),
				k.confupdtype, k.confdeltype, pg_get_expr(k.conbin, k.conrelid)
			from
			""" + TABLES_OF_INTEREST + """
			join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c') and k.conparentid = 0
			left join pg_class r on r.oid = k.confrelid
			left join pg_namespace rn on rn.oid = r.relnamespace
			order by c.oid, k.conname""";

	static final String INDEXES = """
			select c.oid, x.relname, i.indisunique, pg_get_expr(i.indpred, i.indrelid), a.attname,
				pg_get_indexdef(i.indexrelid, e.position, false), (i.indoption[e.position - 1] & 1) = 1
			from
			""" + TABLES_OF_INTEREST + """
			join pg_index i on i.indrelid = c.oid
			join pg_class x on x.oid = i.indexrelid
			cross join lateral generate_series(1, i.indnkeyatts) e(position)
			left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[e.position - 1] and a.attnum > 0
			where not exists (select 1 from pg_constraint k
				where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
			order by c.oid, x.relname, e.position""";

	// an identity column owns its sequence internally, a serial column automatically
	static final String SEQUENCES = """
			select nullif(n.nspname, current_schema()), c.relname, s.seqstart, s.seqincrement
			from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
			where not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
					and (d.deptype = 'e' or d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a')))
				and
			""" + SCHEMAS;

	private PostgresqlCatalogue() {
	}

}

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
			select c.oid, nullif(n.nspname, current_schema()), c.relname, d.description,
				case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end, array_to_string(c.reloptions, ', ')
			from
			""" + TABLES_OF_INTEREST + """
			left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
			""";

	static final String COLUMNS = """
			select c.oid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
				pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, e.description,
				o.collname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, s.seqtypid::regtype
			from
			""" + TABLES_OF_INTEREST
			+ """
						join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
						join pg_type t on t.oid = a.atttypid
						left join pg_collation o on o.oid = a.attcollation and a.attcollation <> t.typcollation
						left join pg_description e on e.classoid = 'pg_class'::regclass and e.objoid = c.oid and e.objsubid = a.attnum
						left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
						left join (select i.refobjid, i.refobjsubid, q.* from pg_sequence q
						join pg_depend i on i.deptype = 'i' and i.classid = 'pg_class'::regclass and i.objid = q.seqrelid
							and i.refclassid = 'pg_class'::regclass) s
					on s.refobjid = a.attrelid and s.refobjsubid = a.attnum
						order by c.oid, a.attnum""";

	// dropped columns keep their numbers; looking names up one by one takes most of the
	// time
	private static final String NAMES = """
			(select attrelid, array_agg(attname::text order by attnum) as names from pg_attribute where attnum > 0
				group by attrelid)
			""";

	// which collation an expression has of itself is told by what an index writes behind
	// it
	private static final String OTHER_COLLATION = """
			case when a.attname is not null then %1$s.oid <> a.attcollation
				else strpos(pg_get_indexdef(%2$s), pg_get_indexdef(%2$s, %3$s::int, false) || ' COLLATE ') > 0 end
			""";

	// since version 18 NOT NULL is a constraint here, too: only the named kinds are ours
	static final String CONSTRAINTS = """
			select c.oid, k.contype, k.conname,
				array(select own.names[number] from unnest(k.conkey) number where number > 0),
				nullif(rn.nspname, current_schema()), r.relname,
				case when k.contype = 'f' then array(select other.names[number] from unnest(k.confkey) number) end,
				k.confupdtype, k.confdeltype, pg_get_expr(k.conbin, k.conrelid),
				k.condeferrable, k.condeferred, k.convalidated, k.confmatchtype,
				case when k.contype = 'u' then (to_jsonb(x) ->> 'indnullsnotdistinct')::boolean end,
				case when k.contype = 'x' then array(select o.oprname::text from unnest(k.conexclop) with ordinality u(number, position)
					join pg_operator o on o.oid = u.number order by u.position) end,
				m.amname, pg_get_expr(x.indpred, x.indrelid),
				case when k.contype = 'x' then array(select a.attname::text from unnest(k.conexclop) with ordinality u(number, position)
					left join pg_attribute a on a.attrelid = k.conrelid and a.attnum > 0
						and a.attnum = x.indkey[u.position - 1] order by u.position) end,
				case when k.contype = 'x' then array(select pg_get_indexdef(k.conindid, position::int, false)
					from unnest(k.conexclop) with ordinality u(number, position) order by position) end,
				case when k.contype = 'x' then array(select case when not oc.opcdefault then oc.opcname::text end
					from unnest(k.conexclop) with ordinality u(number, position)
					join pg_opclass oc on oc.oid = x.indclass[u.position - 1] order by u.position) end,
				case when k.contype = 'x' then array(select l.collname::text from unnest(k.conexclop) with ordinality u(number, position)
					left join pg_attribute a on a.attrelid = k.conrelid and a.attnum > 0 and a.attnum = x.indkey[u.position - 1]
					left join pg_collation l on l.oid = x.indcollation[u.position - 1] and
			"""
			+ OTHER_COLLATION.formatted("l", "k.conindid", "u.position")
			+ """
					order by u.position) end,
						case when k.contype in ('p', 'u') and x.indnatts > x.indnkeyatts then array(select own.names[x.indkey[number]]
							from generate_series(x.indnkeyatts, x.indnatts - 1) number) end
					from
					"""
			+ TABLES_OF_INTEREST
			+ """
							join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
							join
					"""
			+ NAMES + """
					own on own.attrelid = k.conrelid
					left join
					""" + NAMES + """
					other on k.contype = 'f' and other.attrelid = k.confrelid
					left join pg_index x on x.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
							left join pg_class xc on xc.oid = x.indexrelid
							left join pg_am m on m.oid = xc.relam
							left join pg_class r on r.oid = k.confrelid
							left join pg_namespace rn on rn.oid = r.relnamespace
							order by c.oid, k.conname""";

	static final String INDEXES = """
			select c.oid, x.relname, i.indisunique, pg_get_expr(i.indpred, i.indrelid), a.attname,
				case when a.attname is null then pg_get_indexdef(i.indexrelid, e.position, false) end, (i.indoption[e.position - 1] & 1) = 1,
				(i.indoption[e.position - 1] & 2) = 2, nullif(m.amname, 'btree'),
				case when i.indisunique then (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean end, array_to_string(x.reloptions, ', '),
				case when i.indnatts > i.indnkeyatts then array(select ia.attname::text from generate_series(i.indnkeyatts, i.indnatts - 1) p(position)
					join pg_attribute ia on ia.attrelid = c.oid and ia.attnum = i.indkey[p.position] order by p.position) end,
				case when not oc.opcdefault then oc.opcname end, o.collname
			from
			"""
			+ TABLES_OF_INTEREST
			+ """
					join pg_index i on i.indrelid = c.oid
					join pg_class x on x.oid = i.indexrelid
					join pg_am m on m.oid = x.relam
					cross join lateral generate_series(1, i.indnkeyatts) e(position)
					join pg_opclass oc on oc.oid = i.indclass[e.position - 1]
					left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[e.position - 1] and a.attnum > 0
					left join pg_collation o on o.oid = i.indcollation[e.position - 1] and
					"""
			+ OTHER_COLLATION.formatted("o", "i.indexrelid", "e.position") + """
					where not exists (select 1 from pg_constraint k
						where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
					order by c.oid, x.relname, e.position""";

	// an identity column owns its sequence internally, a serial column automatically
	static final String SEQUENCES = """
			select nullif(n.nspname, current_schema()), c.relname, s.seqstart, s.seqincrement, s.seqmin,
				s.seqmax, s.seqcache, s.seqcycle, s.seqtypid::regtype
			from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
			where not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
					and (d.deptype = 'e' or d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a')))
				and
			""" + SCHEMAS;

	private static final String NOT_OF_AN_EXTENSION = """
			not exists (select 1 from pg_depend e where e.objid = %s and e.deptype = 'e') and
			""";

	static final String ENUM_TYPES = """
			select nullif(n.nspname, current_schema()), t.typname,
				array(select v.enumlabel::text from pg_enum v where v.enumtypid = t.oid order by v.enumsortorder)
			from pg_type t join pg_namespace n on n.oid = t.typnamespace and t.typtype = 'e' where
			""" + NOT_OF_AN_EXTENSION.formatted("t.oid") + SCHEMAS;

	static final String OBJECTS = """
			select case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED_VIEW' end, nullif(n.nspname, current_schema()),
				c.relname, null, null, pg_get_viewdef(c.oid)
			from pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('v', 'm') where
			"""
			+ NOT_OF_AN_EXTENSION.formatted("c.oid") + SCHEMAS
			+ """
					union all
					select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, nullif(n.nspname, current_schema()),
						p.proname, pg_get_function_identity_arguments(p.oid), null, pg_get_functiondef(p.oid)
					from pg_proc p join pg_namespace n on n.oid = p.pronamespace and p.prokind in ('f', 'p') where
					"""
			+ NOT_OF_AN_EXTENSION.formatted("p.oid") + SCHEMAS
			+ """
					union all
					select 'TRIGGER', nullif(n.nspname, current_schema()), t.tgname, null, c.relname, pg_get_triggerdef(t.oid)
					from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
					where not t.tgisinternal and t.tgparentid = 0 and
					"""
			+ SCHEMAS;

	private PostgresqlCatalogue() {
	}

}

package dev.migrations.dialect.postgresql;

import java.util.Collection;

/**
 * The queries of PostgreSQL's catalogue (its manual, chapter "System Catalogs"), one for
 * each kind of object, whatever the number of tables. Rows name schemas, tables and
 * columns by the numbers under which others have been read before, for joining the names
 * takes most of the time; what few rows have, such as a collation, is looked up for these
 * alone. Words in braces stand for what {@link #of} knows.
 */
final class PostgresqlCatalogue {

	// partitions are part of their parent; what an extension brought along is not ours
	private static final String TABLES_OF_INTEREST = """
			select c.oid, c.relnamespace, c.relname, c.relkind, c.reloptions from pg_class c
			where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = any ({schemas})
				and c.oid not in ({extensions' relations})""";

	private static final String OF_EXTENSIONS = """
			select e.objid from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
				and e.classid =""";

	/** Since version 15 a unique index can say that its NULLs are equal. */
	private static final int NULLS_NOT_DISTINCT = 15;

	private static final String SCHEMAS = """
			select oid, nullif(nspname, current_schema()) from pg_namespace where nspname in (current_schema(){others})""";

	static final String TABLES = """
			select t.oid, t.relnamespace, t.relname, d.description,
				case when t.relkind = 'p' then pg_get_partkeydef(t.oid) end, array_to_string(t.reloptions, ', ')
			from ({tables}) t
				left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = t.oid and d.objsubid = 0""";

	// the three types whose collation is always the default one are most of those that
	// have any
	static final String COLUMNS = """
			select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
				pg_get_expr(d.adbin, d.adrelid), nullif(a.attidentity, ''), nullif(a.attgenerated, ''), e.description,
				case when a.attcollation <> 0 and not (a.attcollation = 'pg_catalog."default"'::regcollation
					and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype)) then
						(select o.collname from pg_collation o join pg_type t on t.oid = a.atttypid
							where o.oid = a.attcollation and o.oid <> t.typcollation) end
			from pg_attribute a
				left join pg_description e on e.classoid = 'pg_class'::regclass and e.objoid = a.attrelid
					and e.objsubid = a.attnum
				left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			where a.attnum > 0 and not a.attisdropped and a.attrelid in (select oid from ({tables}) t)""";

	// an identity column owns its sequence internally, a serial column automatically
	static final String SEQUENCES = """
			select s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, s.seqtypid::regtype,
				c.relnamespace, c.relname, d.refobjid, d.refobjsubid
			from pg_sequence s join pg_class c on c.oid = s.seqrelid
				left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
					and d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a')
			where c.relnamespace = any ({schemas}) and c.oid not in ({extensions' relations})
				and d.deptype is distinct from 'a'""";

	// which collation an expression has of itself is told by what an index writes behind
	// it
	private static final String OTHER_COLLATION = """
			case when a.attname is not null then o.oid <> a.attcollation
				else strpos(pg_get_indexdef(x.indexrelid), pg_get_indexdef(x.indexrelid, position, false) || ' COLLATE ') > 0 end
			""";

	// since version 18 NOT NULL is a constraint here, too: only the named kinds are ours
	static final String CONSTRAINTS = """
			select k.conrelid, k.contype, k.conname, k.conkey::text, k.confrelid, k.confkey::text,
				k.confupdtype, k.confdeltype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated,
				pg_get_expr(k.conbin, k.conrelid),
				case when k.contype = 'u' then
					(select {nulls not distinct} from pg_index x where x.indexrelid = k.conindid) end,
				case when k.contype = 'f' and k.confrelid not in (select oid from ({tables}) t) then
					(select array[nullif(n.nspname, current_schema())::text, r.relname::text]
						from pg_class r join pg_namespace n on n.oid = r.relnamespace where r.oid = k.confrelid)
					|| array(select a.attname::text from unnest(k.confkey) with ordinality u(number, position)
						join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number order by u.position) end,
				case when k.contype = 'x' then (select m.amname from pg_class x join pg_am m on m.oid = x.relam
					where x.oid = k.conindid) end,
				case when k.contype = 'x' then (select pg_get_expr(x.indpred, x.indrelid) from pg_index x
					where x.indexrelid = k.conindid) end,
				case when k.contype = 'x' then array(select o.oprname::text
					from unnest(k.conexclop) with ordinality u(number, position)
					join pg_operator o on o.oid = u.number order by u.position) end,
				case when k.contype = 'x' then array(select a.attname::text
					from pg_index x cross join generate_series(1, x.indnkeyatts) u(position)
					left join pg_attribute a on a.attrelid = k.conrelid and a.attnum > 0
						and a.attnum = x.indkey[u.position - 1]
					where x.indexrelid = k.conindid order by u.position) end,
				case when k.contype = 'x' then array(select pg_get_indexdef(k.conindid, position, false)
					from generate_series(1, array_length(k.conexclop, 1)) position order by position) end,
				case when k.contype = 'x' then array(select case when not o.opcdefault then o.opcname::text end
					from pg_index x cross join generate_series(1, x.indnkeyatts) position
					join pg_opclass o on o.oid = x.indclass[position - 1]
					where x.indexrelid = k.conindid order by position) end,
				case when k.contype = 'x' then array(select o.collname::text
					from pg_index x cross join generate_series(1, x.indnkeyatts) position
					left join pg_attribute a on a.attrelid = k.conrelid and a.attnum > 0 and a.attnum = x.indkey[position - 1]
					left join pg_collation o on o.oid = x.indcollation[position - 1] and {other collation}
					where x.indexrelid = k.conindid order by position) end,
				case when k.contype in ('p', 'u') then (select x.indkey::text from pg_index x
					where x.indexrelid = k.conindid and x.indnatts > x.indnkeyatts) end
			from pg_constraint k
			where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
				and k.conrelid in (select oid from ({tables}) t)""";

	// an index has the default operator class and the collation of each column, unless a
	// comparison of all its numbers at once says that it may not
	static final String INDEXES = """
			with unusual as materialized (select a.attrelid from pg_attribute a
				where a.attcollation <> 0 and a.attcollation <> 'pg_catalog."default"'::regcollation)
			select x.indrelid, i.relname, x.indisunique, {nulls not distinct}, pg_get_expr(x.indpred, x.indrelid),
				nullif(m.amname, 'btree'), array_to_string(i.reloptions, ', '), x.indnkeyatts, x.indkey::text, x.indoption::text,
				case when 0 = any (x.indkey) then array(select pg_get_indexdef(x.indexrelid, position, false)
					from generate_series(1, x.indnkeyatts) position order by position) end,
				case when not x.indclass::oid[] <@ array(select oid from pg_opclass where opcdefault) then
					array(select case when not o.opcdefault then o.opcname::text end
						from generate_series(1, x.indnkeyatts) position
						join pg_opclass o on o.oid = x.indclass[position - 1] order by position) end,
				case when x.indrelid in (select attrelid from unusual)
						or x.indexrelid in (select attrelid from unusual) then
					array(select o.collname::text from generate_series(1, x.indnkeyatts) position
						left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[position - 1]
						left join pg_collation o on o.oid = x.indcollation[position - 1] and {other collation}
						order by position) end
			from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am m on m.oid = i.relam
			where x.indrelid in (select oid from ({tables}) t) and not exists (select 1 from pg_constraint k
				where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))""";

	static final String ENUM_TYPES = """
			select t.typnamespace, t.typname,
				array(select v.enumlabel::text from pg_enum v where v.enumtypid = t.oid order by v.enumsortorder)
			from pg_type t
			where t.typtype = 'e' and t.typnamespace = any ({schemas}) and t.oid not in ({extensions' types})""";

	static final String OBJECTS = """
			select case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED_VIEW' end, c.relnamespace, c.relname,
				null, null, pg_get_viewdef(c.oid)
			from pg_class c
			where c.relkind in ('v', 'm') and c.relnamespace = any ({schemas})
				and c.oid not in ({extensions' relations})
			union all
			select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, p.pronamespace, p.proname,
				pg_get_function_identity_arguments(p.oid), null, pg_get_functiondef(p.oid)
			from pg_proc p
			where p.prokind in ('f', 'p') and p.pronamespace = any ({schemas})
				and p.oid not in ({extensions' routines})
			union all
			select 'TRIGGER', c.relnamespace, t.tgname, null, c.relname, pg_get_triggerdef(t.oid)
			from pg_trigger t join pg_class c on c.oid = t.tgrelid
			where not t.tgisinternal and t.tgparentid = 0 and c.relnamespace = any ({schemas})""";

	private PostgresqlCatalogue() {
	}

	/**
	 * The query of the numbers of the current schema and of others, each of which is a
	 * parameter.
	 */
	static String schemas(int others) {
		return SCHEMAS.replace("{others}", ", ?".repeat(others));
	}

	/**
	 * The query, of schemas that exist.
	 * @param schemas their numbers
	 * @param version the major version of the server
	 */
	static String of(String query, Collection<Long> schemas, int version) {
		StringBuilder numbers = new StringBuilder("'{");
		for (Long schema : schemas) {
			numbers.append((numbers.length() > 2) ? "," : "").append(schema);
		}
		return query.replace("{tables}", TABLES_OF_INTEREST)
			.replace("{schemas}", numbers.append("}'"))
			.replace("{other collation}", OTHER_COLLATION)
			.replace("{extensions' relations}", OF_EXTENSIONS + " 'pg_class'::regclass")
			.replace("{extensions' types}", OF_EXTENSIONS + " 'pg_type'::regclass")
			.replace("{extensions' routines}", OF_EXTENSIONS + " 'pg_proc'::regclass")
			.replace("{nulls not distinct}", (version >= NULLS_NOT_DISTINCT) ? "x.indnullsnotdistinct" : "false");
	}

}

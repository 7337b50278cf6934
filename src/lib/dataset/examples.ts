/** A question asked of the downloaded tables, in DuckDB’s SQL: agreements in force, and the counties they reach, by state. */
export const JOIN_SQL = `SELECT c.state, count(DISTINCT a.id) AS agreements, count(DISTINCT c.fips) AS counties
FROM 'agreements.parquet' AS a
JOIN 'agencies.parquet' AS g ON g.id = a.agency_id
JOIN 'counties.parquet' AS c ON list_contains(string_split(g.county_fips, ';'), c.fips)
WHERE a.status = 'active'
GROUP BY c.state
ORDER BY agreements DESC;`;

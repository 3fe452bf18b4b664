import { Client } from 'pg'

/** Lets a PostgreSQL live later than its machine, so that nobody has to wait for an hour of downtime. */
export interface DatabaseClock {
  /** Milliseconds. */
  set(ahead: number): Promise<void>
  close(): Promise<void>
}

/** Whoever connects from now on finds this clock in front of PostgreSQL's own. */
export async function clockInFrontOf(url: string): Promise<DatabaseClock> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create schema chaos;
    create table chaos.ahead (milliseconds bigint not null);
    insert into chaos.ahead values (0);
    create function chaos.clock_timestamp() returns timestamptz language sql volatile as
      'select pg_catalog.clock_timestamp() + milliseconds * interval ''1 millisecond'' from chaos.ahead';
    alter database ${client.escapeIdentifier(client.database ?? '')} set search_path = chaos, pg_catalog, public`)
  return {
    async set(ahead) {
      await client.query('update chaos.ahead set milliseconds = $1', [Math.round(ahead)])
    },
    close: () => client.end(),
  }
}

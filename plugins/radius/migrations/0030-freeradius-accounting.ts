import { defineMigration } from '@isp/sdk/data';

/**
 * Octets as hexadecimal digits (`%{hex:…}`) to text. What is no UTF-8 or has control characters stays hexadecimal, as the
 * embedded server prints it; `NULL` for nothing.
 */
const octetsAsText = `
  CREATE FUNCTION octets_as_text(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE
    plain text;
  BEGIN
    IF coalesce(digits, '') = '' THEN RETURN NULL; END IF;
    IF digits ~* '^([2-6].|7[0-9a-e])*$' THEN RETURN convert_from(decode(digits, 'hex'), 'LATIN1'); END IF;
    BEGIN
      plain := convert_from(decode(digits, 'hex'), 'UTF8');
    EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character THEN
      plain := NULL;
    END;
    RETURN CASE WHEN plain IS NULL OR plain ~ '[[:cntrl:]]' THEN '0x' || digits ELSE plain END;
  END $$;`;

/** Gigawords count how often the 32 bits of a counter wrapped (RFC 2869 section 5.1). */
const joinedOctets = `
  CREATE FUNCTION joined_octets(gigawords text, octets text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (coalesce(nullif(gigawords, '')::bigint, 0) << 32) + coalesce(nullif(octets, '')::bigint, 0) $$;`;

/**
 * What FreeRADIUS calls for each accounting packet: the same way the embedded server's packets take, with the same holes
 * closed. The time is the database's, less the delay the NAS tells: clocks of NAS are often wrong. Numbers are text, empty
 * when not told.
 */
const storePacket = `
  CREATE FUNCTION store_packet(kind text, session_id text, unique_id text, login text, nas_address text, source text,
    port_id text, port text, port_type text, delay text, seconds text, authentic text, connect_info text, input_high text,
    input text, output_high text, output text, called text, calling text, cause text, service_type text,
    framed_protocol text, ip text, ip6 text, prefix6 text, delegated6 text, class text) RETURNS integer
  LANGUAGE plpgsql SET search_path = plugin_radius, pg_temp SET enable_seqscan = off AS $$
  BEGIN
    PERFORM account_records(json_build_array(json_build_object(
      'kind', kind, 'session_id', coalesce(octets_as_text(session_id), ''), 'unique_id', unique_id,
      'login', btrim(coalesce(octets_as_text(login), '')), 'nas_address', nas_address,
      'nas_id', (SELECT n.nas_id FROM nas n WHERE n.nasname = source), 'port', coalesce(octets_as_text(port_id), nullif(port, '')),
      'port_type', nullif(port_type, ''), 'at', now() - coalesce(nullif(delay, '')::bigint, 0) * interval '1 second',
      'seconds', coalesce(nullif(seconds, '')::bigint, 0), 'authentic', nullif(authentic, ''),
      'connect_info', octets_as_text(connect_info), 'input', joined_octets(input_high, input),
      'output', joined_octets(output_high, output), 'called', octets_as_text(called), 'calling', octets_as_text(calling),
      'cause', nullif(cause, ''), 'service_type', nullif(service_type, ''),
      'framed_protocol', nullif(framed_protocol, ''), 'ip', nullif(ip, ''), 'ip6', nullif(ip6, ''),
      'prefix6', nullif(prefix6, ''), 'delegated6', nullif(delegated6, ''), 'class', '0x' || nullif(class, ''))));
    RETURN 1;
  END $$;`;

const parameterCount = 27;
const texts = Array.from({ length: parameterCount }, () => 'text').join(', ');
const handedOn = Array.from({ length: parameterCount }, (_, index) => `$${index + 1}`).join(', ');

const accountPacket = `
  CREATE FUNCTION account_packet(${texts}) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ SELECT plugin_radius.store_packet(${handedOn}) $$;
  COMMENT ON FUNCTION account_packet IS
    'Owner''s rights: the role of a FreeRADIUS may hand in packets, and touch none of the tables behind.';
  REVOKE EXECUTE ON FUNCTION account_packet FROM PUBLIC;`;

/**
 * A NAS for FreeRADIUS, by the address its packets come from: vendor, whether it must send Message-Authenticator, and the
 * secret, with spaces between. Empty for a stranger.
 */
const freeRadiusClient = `
  CREATE FUNCTION freeradius_client(source text) RETURNS text
  LANGUAGE sql STABLE AS $$
    SELECT coalesce((
      SELECT concat_ws(' ', type, CASE WHEN require_message_authenticator THEN 'yes' ELSE 'no' END, secret)
      FROM nas WHERE nasname = source), '') $$;`;

export default defineMigration({
  up: (db) => db.run(octetsAsText + joinedOctets + storePacket + accountPacket + freeRadiusClient),
  down: (db) =>
    db.run('DROP FUNCTION account_packet, store_packet, freeradius_client, joined_octets, octets_as_text'),
});

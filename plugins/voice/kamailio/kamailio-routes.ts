/** What Kamailio does with a request, in its own language. */
export const kamailioRoutes = `
request_route {
  route(CHECK);
  if (is_method("CANCEL")) {
    if (t_check_trans()) { t_relay(); }
    exit;
  }
  route(DIALOG);
  t_check_trans();
  if (is_method("OPTIONS") && uri == myself && $rU == $null) { sl_send_reply("200", "OK"); exit; }
  if (is_method("REGISTER")) { route(REGISTRATION); }
  if (is_method("SUBSCRIBE|PUBLISH")) { sl_send_reply("489", "Bad Event"); exit; }
  route(CALLER);
  if (is_method("INVITE|SUBSCRIBE")) { record_route(); }
  route(CALLED);
}

# Floods and malformed requests end here.
route[CHECK] {
  if (!pike_check_req()) { exit; }
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (!sanity_check("17895", "7")) { exit; }
  force_rport();
}

# Requests inside a call follow its route.
route[DIALOG] {
  if (!has_totag()) { return; }
  if (loose_route()) { route(RELAY); }
  if (is_method("ACK")) {
    if (t_check_trans()) { t_relay(); }
    exit;
  }
  sl_send_reply("404", "Not Here");
  exit;
}

# An account that is not active is not in the table: it is refused like one that never was.
route[REGISTRATION] {
  if (!auth_check("$td", "subscriber", "1")) { auth_challenge("$td", "0"); exit; }
  consume_credentials();
  if (nat_uac_test("19")) { fix_nated_register(); }
  if (!save("location")) { sl_reply_error(); }
  exit;
}

# Calls come from our accounts, with their password, or from the trunk.
route[CALLER] {
#!ifdef TRUNK_ADDRESS
  if ($si == TRUNK_ADDRESS) { return; }
#!endif
  if (!auth_check("$fd", "subscriber", "1")) { auth_challenge("$fd", "0"); exit; }
  consume_credentials();
  route(IDENTITY);
}

# Whoever is called is told the caller's number, which only we know to be true (RFC 3325).
route[IDENTITY] {
  remove_hf("P-Asserted-Identity");
  remove_hf("P-Preferred-Identity");
  if (alias_db_find("dbaliases", "$fu", "$avp(number)", "r")) {
    append_hf("P-Asserted-Identity: <sip:+$(avp(number){uri.user})@$fd>\\r\\n");
  }
}

# A number, or an account's name, of ours that is registered; else the telephone network.
route[CALLED] {
  if ($rU == $null) { sl_send_reply("484", "Address Incomplete"); exit; }
  if ($rU =~ "^\\\\+") { $rU = $(rU{s.substr,1,0}); }
#!ifdef TRUNK_ADDRESS
  # The trunk does not know our domain: it names a number at this address.
  if ($si != TRUNK_ADDRESS) { $var(domain) = $fd; } else { $var(domain) = $td; }
#!else
  $var(domain) = $fd;
#!endif
  $rd = $var(domain);
  alias_db_lookup("dbaliases");
  if (lookup("location")) { route(RELAY); }
#!ifdef TRUNK_ADDRESS
  if ($si != TRUNK_ADDRESS && $rU =~ "^[1-9][0-9]+$") {
    $rd = TRUNK_ADDRESS;
    $rp = TRUNK_PORT;
    route(RELAY);
  }
#!endif
  t_newtran();
  t_reply("404", "Not Found");
  exit;
}

route[RELAY] {
  if (!t_relay()) { sl_reply_error(); }
  exit;
}
`;

package org.ocppproxy.config;

import static org.ocppproxy.config.Setting.optional;
import static org.ocppproxy.config.Tier.FREQUENT;
import static org.ocppproxy.config.Tier.RARE;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The settings that say who is who: which CSMS for whom, and as whom. */
final class AccessTable {
  static final SettingTable TABLE = new SettingTable();

  static final Setting<JsonObject> ROUTING =
      TABLE.add(
          optional(
              "routing",
              AccessTypes.routes(),
              FREQUENT,
              "Charge points with CSMSs of their own. `default` is for all others and goes before"
                  + " `primaryUrl` and `secondaryUrl`."));
  static final Setting<List<Cidr>> TRUSTED_PROXIES =
      TABLE.add(
          optional(
              "proxy.trustedProxies",
              AccessTypes.addressBlocks(),
              RARE,
              "Reverse proxies before this one, whose `X-Forwarded-For` and"
                  + " `X-Forwarded-Proto` are believed and passed on."));
  static final AccessTable PRIMARY = new AccessTable("primary", "forward");
  static final AccessTable SECONDARY = new AccessTable("secondary", "none");

  final Setting<CsmsAuthorization> authorization;
  final Setting<Map<String, String>> clientIds;
  final Setting<String> trustStore;
  final Setting<String> trustStorePassword;
  final Setting<String> keyStore;
  final Setting<String> keyStorePassword;
  final Setting<Boolean> verifyHostname;

  private AccessTable(String role, String defaultAuthorization) {
    authorization =
        TABLE.add(
            optional(
                    role + ".authorization",
                    AccessTypes.authorization(),
                    FREQUENT,
                    "The `Authorization` that the "
                        + role
                        + " gets: the charge point's, none, or this login.")
                .or(defaultAuthorization));
    clientIds =
        TABLE.add(
            optional(
                role + ".clientIds",
                AccessTypes.ids(),
                RARE,
                "Under which other id the " + role + " knows a charge point, by its own."));
    trustStore =
        TABLE.add(
            text(role, "trustStore", "Whom to trust: a PKCS#12 or PEM file of certificates."));
    trustStorePassword = TABLE.add(text(role, "trustStorePassword", "Its password.").secret());
    keyStore =
        TABLE.add(text(role, "keyStore", "Our key and its certificates: a PKCS#12 or PEM file."));
    keyStorePassword = TABLE.add(text(role, "keyStorePassword", "Its password.").secret());
    verifyHostname =
        TABLE.add(
            optional(
                    role + ".tls.verifyHostname",
                    Texts.trueOrFalse(),
                    RARE,
                    "Refuse a certificate that does not bear the host's name.")
                .or(true));
  }

  private static Setting<String> text(String role, String name, String description) {
    return optional(role + ".tls." + name, Texts.text(), RARE, description);
  }
}

package org.ocppproxy.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a mail service takes messages from its customers.
 *
 * @param secure TLS from the first byte; otherwise STARTTLS
 */
public record WellKnownService(String host, int port, boolean secure) {

  /** Names, host, port and how it is secured: {@code tls}, {@code starttls} or {@code plain}. */
  private static final String TABLE =
      """
      126 : smtp.126.com 465 tls
      163 : smtp.163.com 465 tls
      1und1, 1&1 : smtp.1und1.de 465 tls
      Aliyun : smtp.aliyun.com 465 tls
      AliyunQiye : smtp.qiye.aliyun.com 465 tls
      AOL : smtp.aol.com 465 tls
      Aruba, Aruba PEC : smtps.aruba.it 465 tls
      Bluewin : smtpauths.bluewin.ch 465 tls
      BOL : smtp.bol.com.br 587 starttls
      Brevo, SendinBlue : smtp-relay.brevo.com 587 starttls
      Disroot : disroot.org 587 starttls
      DynectEmail, Dynect : smtp.dynect.net 25 starttls
      Elastic Email : smtp.elasticemail.com 465 tls
      Ethereal, ethereal.email : smtp.ethereal.email 587 starttls
      FastMail : smtp.fastmail.com 465 tls
      Feishu, Feishu Mail : smtp.feishu.cn 465 tls
      Forward Email, FE : smtp.forwardemail.net 465 tls
      Free : smtp.free.fr 465 tls
      Gandi, Gandi Mail : mail.gandi.net 587 starttls
      Gmail, Google Mail : smtp.gmail.com 465 tls
      GMX : mail.gmx.com 587 starttls
      GMX.net, GMX.de : mail.gmx.net 587 starttls
      Godaddy : smtpout.secureserver.net 465 tls
      GodaddyAsia : smtp.asia.secureserver.net 465 tls
      GodaddyEurope : smtp.europe.secureserver.net 465 tls
      Hotmail, Outlook, Outlook.com, Hotmail.com : smtp-mail.outlook.com 587 starttls
      iCloud, Me, Mac : smtp.mail.me.com 587 starttls
      Infomaniak : mail.infomaniak.com 587 starttls
      IONOS : smtp.ionos.de 465 tls
      KolabNow, Kolab : smtp.kolabnow.com 465 tls
      La Poste, laposte.net : smtp.laposte.net 465 tls
      Loopia : mailcluster.loopia.se 465 tls
      mail.ee : smtp.mail.ee 465 tls
      Mail.ru : smtp.mail.ru 465 tls
      mailbox.org : smtp.mailbox.org 465 tls
      Maildev, MailHog, Mailpit : localhost 1025 plain
      MailerSend : smtp.mailersend.net 587 starttls
      Mailgun : smtp.mailgun.org 465 tls
      Mailjet : in-v3.mailjet.com 587 starttls
      Mailtrap : live.smtp.mailtrap.io 587 starttls
      Mandrill : smtp.mandrillapp.com 587 starttls
      Migadu : smtp.migadu.com 465 tls
      Naver : smtp.naver.com 587 starttls
      One, One.com : send.one.com 465 tls
      Orange : smtp.orange.fr 465 tls
      Outlook365, Office365 : smtp.office365.com 587 starttls
      OVH : ssl0.ovh.net 465 tls
      Postmark, PostmarkApp : smtp.postmarkapp.com 587 starttls
      Posteo : posteo.de 465 tls
      Proton, ProtonMail, Proton.me : smtp.protonmail.ch 587 starttls
      QQ : smtp.qq.com 465 tls
      QQex, QQ Enterprise : smtp.exmail.qq.com 465 tls
      Resend : smtp.resend.com 465 tls
      Runbox : smtp.runbox.com 465 tls
      SendCloud : smtp.sendcloud.net 2525 plain
      SendGrid : smtp.sendgrid.net 587 starttls
      SendPulse : smtp-pulse.com 465 tls
      Seznam, Seznam Email : smtp.seznam.cz 465 tls
      SMTP2GO : mail.smtp2go.com 2525 starttls
      SparkPost, SparkPost Mail : smtp.sparkpostmail.com 587 starttls
      Strato : smtp.strato.de 465 tls
      Tipimail : smtp.tipimail.com 587 starttls
      T-Online : securesmtp.t-online.de 465 tls
      Web.de : smtp.web.de 587 starttls
      Yahoo : smtp.mail.yahoo.com 465 tls
      Yandex : smtp.yandex.ru 465 tls
      Zoho : smtp.zoho.com 465 tls
      Zoho.eu : smtp.zoho.eu 465 tls
      SES : email-smtp.us-east-1.amazonaws.com 465 tls
      """;

  private static final String SES_REGIONS =
      "af-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1"
          + " ap-southeast-2 ap-southeast-3 ca-central-1 eu-central-1 eu-north-1 eu-south-1"
          + " eu-west-1 eu-west-2 eu-west-3 il-central-1 me-south-1 sa-east-1 us-east-1 us-east-2"
          + " us-gov-east-1 us-gov-west-1 us-west-1 us-west-2";

  private static final Map<String, WellKnownService> BY_NAME = byName();

  /** The service of that name; capitals, spaces and punctuation do not matter. */
  public static Optional<WellKnownService> named(String name) {
    return Optional.ofNullable(BY_NAME.get(plain(name)));
  }

  /** How many names are known. */
  static int count() {
    return BY_NAME.size();
  }

  private static Map<String, WellKnownService> byName() {
    Map<String, WellKnownService> services = new HashMap<>();
    TABLE.lines().forEach(line -> read(line, services));
    for (String region : SES_REGIONS.split(" ", -1)) {
      String host = "email-smtp." + region + ".amazonaws.com";
      services.put(plain("SES-" + region), new WellKnownService(host, 465, true));
    }
    return services;
  }

  private static void read(String line, Map<String, WellKnownService> services) {
    String[] halves = line.split(" : ", 2);
    String[] place = halves[1].split(" ", 3);
    var service =
        new WellKnownService(place[0], Integer.parseInt(place[1]), place[2].equals("tls"));
    for (String name : halves[0].split(", ", -1)) {
      services.put(plain(name), service);
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

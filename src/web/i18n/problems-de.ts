import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  network_failed: 'Der Server ist nicht zu erreichen, oder seine Antwort brach ab.',
  timed_out: 'Der Server hat nicht rechtzeitig geantwortet.',
  too_many_requests: 'Das waren zu viele Anfragen auf einmal. Warten Sie einen Augenblick.',
  unexpected: 'Auf dem Server ging etwas schief, das nicht sollte. Versuchen Sie es noch einmal.',
  disk_full:
    'Der Datenträger mit dem Datenordner ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal: Was fertig ist, bleibt.',
  database_unavailable:
    'Die Datenbank antwortet nicht. Es geht weiter, sobald sie wieder da ist; was fertig ist, bleibt.',
  provider_failed: 'Der Anbieter hat nicht geliefert ({{detail}}). Versuchen Sie es später noch einmal.',
  content_refused:
    'Der Anbieter lehnt diesen Inhalt ab. Schreiben Sie den Text anders, oder nehmen Sie ein anderes Modell.',
  outcome_unknown:
    'Die Antwort auf diesen Aufruf ging verloren; er wurde vielleicht berechnet. Ein neuer Versuch kostet erneut.',
  budget_exceeded: 'Das Budget reicht dafür nicht. Erhöhen Sie es, um weiterzumachen.',
  model_unavailable: 'Dieses Modell ist hier nicht verfügbar ({{detail}}).',
  unspeakable_text:
    'Die Stimme kann diesen Text nicht sprechen ({{detail}}). Übersetzen Sie ihn, oder nehmen Sie ein anderes Modell für die Stimme.',
  edit_conflict: 'Jemand anders hat das inzwischen geändert. Sehen Sie es sich noch einmal an.',
  generation_not_found: 'Diesen Film gibt es nicht. Vielleicht wurde er gelöscht.',
  not_ready: 'Das ist noch nicht fertig.',
  bundle_too_large: 'Für ein Archiv ist das zu viel. Laden Sie Film und Bilder einzeln herunter.',
  body_too_large: 'Das ist mehr, als der Server annimmt. Schicken Sie einen Teil davon.',
  document_unsupported: 'Diese Art von Datei kann nicht gelesen werden ({{detail}}).',
  document_encrypted: 'Das Dokument ist mit einem Passwort geschützt. Speichern Sie es ohne.',
  document_damaged: 'Das Dokument ist beschädigt oder unvollständig ({{detail}}).',
  document_unreadable: 'Das Dokument kann nicht gelesen werden ({{detail}}).',
  document_empty: 'In dem Dokument steht kein Text ({{detail}}).',
  document_too_large: 'Das Dokument ist zu groß ({{detail}}).',
  document_too_slow: 'Das Dokument zu lesen, dauert zu lange. Nehmen Sie ein kleineres oder seinen Text.',
  poisonous_document:
    'Das Dokument kann nicht gelesen werden ({{detail}}). Nehmen Sie ein kleineres oder seinen Text.',
  limit_exceeded: 'Das ist mehr, als dieser Server zulässt ({{detail}}).',
  part_not_found: 'Diesen Teil gibt es in dem Dokument nicht ({{detail}}).',
  url_refused: 'Diese Adresse wird nicht geöffnet ({{detail}}).',
  url_failed: 'Die Seite ließ sich nicht laden ({{detail}}).',
};

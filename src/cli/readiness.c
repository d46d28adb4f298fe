/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/paths.h"
#include "cli/findings.h"
#include "derive/balance.h"
#include "derive/readiness.h"
#include "derive/rule-check.h"

#include <glib/gi18n-lib.h>

/* All lent. @explains: how each gate was judged is said as well. */
typedef struct {
  VgReadiness *readiness;
  GPtrArray *balance;
  gboolean explains;
} Told;

/* How it is told. */
typedef struct {
  gboolean is_json;
  gboolean explains;
} Manner;

static JsonArray *
list_texts (GPtrArray *texts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (list, texts->pdata[i]);

  return list;
}

static void
set_judgement (JsonObject *object, const VgJudgement *judgement)
{
  json_object_set_string_member (object, "result", vg_judgement_get_word (judgement->truth));
  json_object_set_string_member (object, "explanation", judgement->explanation);
  json_object_set_array_member (object, "open", list_texts (judgement->open));
  json_object_set_boolean_member (object, "left", judgement->is_left);
}

static void
set_pass (JsonObject *object, const VgGate *gate)
{
  json_object_set_boolean_member (object, "passed", gate->is_passed);
  json_object_set_boolean_member (object, "lapsed", gate->has_lapsed);
  json_object_set_boolean_member (object, "can-be-passed", vg_gate_can_be_passed (gate));
  if (gate->reason != NULL)
    json_object_set_string_member (object, "reason", gate->reason);
  if (gate->by != NULL)
    json_object_set_string_member (object, "by", gate->by);
  if (gate->date != NULL)
    json_object_set_string_member (object, "date", gate->date);
}

static JsonArray *
list_gates (GPtrArray *gates)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = gates->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", gate->id);
    json_object_set_string_member (object, "phase", gate->phase);
    json_object_set_string_member (object, "on", gate->is_block ? "block" : "warn");
    json_object_set_string_member (object, "title", gate->title);
    json_object_set_string_member (object, "opens", gate->opens);
    json_object_set_string_member (object, "go", gate->go);
    vg_json_set_text (object, "because", gate->because);
    set_judgement (object, &gate->judgement);
    set_pass (object, gate);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_reviews (GPtrArray *reviews)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < reviews->len; i++) {
    const VgReview *review = reviews->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", review->id);
    json_object_set_string_member (object, "title", review->title);
    set_judgement (object, &review->judgement);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_quotations (GPtrArray *quotations)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < quotations->len; i++) {
    const VgQuotation *quotation = quotations->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "place", quotation->place);
    json_object_set_string_member (object, "text", quotation->text);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_contradictions (GPtrArray *contradictions)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < contradictions->len; i++) {
    const VgContradiction *contradiction = contradictions->pdata[i];
    JsonObject *object = json_object_new ();
    JsonArray *sides = json_array_new ();

    json_object_set_string_member (object, "id", contradiction->id);
    json_object_set_string_member (object, "title", contradiction->title);
    json_object_set_string_member (object, "discuss", contradiction->discuss);
    json_object_set_boolean_member (object, "certain", contradiction->is_certain);
    for (guint side = 0; side < 2; side++) {
      JsonObject *part = json_object_new ();

      set_judgement (part, &contradiction->sides[side]);
      json_object_set_array_member (part, "quotations",
                                    list_quotations (contradiction->quotations[side]));
      json_array_add_object_element (sides, part);
    }
    json_object_set_array_member (object, "sides", sides);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_balance (GPtrArray *balance)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < balance->len; i++) {
    const VgIndicator *indicator = balance->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", indicator->id);
    json_object_set_string_member (object, "title", indicator->title);
    json_object_set_int_member (object, "harmed", indicator->harmed);
    json_object_set_int_member (object, "accused", indicator->accused);
    json_object_set_boolean_member (object, "attention", indicator->needs_attention);
    json_object_set_string_member (object, "sentence", indicator->sentence);
    json_array_add_object_element (list, object);
  }

  return list;
}

static void
print_json (const Told *told)
{
  g_autoptr (GPtrArray) changes = vg_readiness_list_changes (told->readiness);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  JsonArray *ids = json_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < changes->len; i++)
    json_array_add_string_element (ids, ((VgGate *) changes->pdata[i])->id);
  json_object_set_string_member (object, "result",
                                 vg_judgement_get_word (vg_readiness_get_result (told->readiness)));
  json_object_set_array_member (object, "changes", ids);
  json_object_set_array_member (object, "gates",
                                list_gates (vg_readiness_get_gates (told->readiness)));
  json_object_set_string_member (
      object, "review-needed",
      vg_judgement_get_word (vg_readiness_get_review_needed (told->readiness)));
  json_object_set_array_member (object, "reviews",
                                list_reviews (vg_readiness_get_reviews (told->readiness)));
  json_object_set_array_member (
      object, "contradictions",
      list_contradictions (vg_readiness_get_contradictions (told->readiness)));
  json_object_set_array_member (object, "balance", list_balance (told->balance));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_gates (const Told *told)
{
  GPtrArray *gates = vg_readiness_get_gates (told->readiness);

  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = gates->pdata[i];

    g_print ("  %s  %s: %s\n", gate->id, gate->title, vg_gate_say (gate));
    if (gate->because != NULL)
      g_print ("      %s\n", gate->because);
    if (told->explains)
      g_print ("      [%s]\n", gate->judgement.explanation);
    if (gate->is_passed)
      g_print ("      “%s” (%s, %s)\n", gate->reason, gate->by, gate->date);
    else if (gate->has_lapsed)
      g_print ("      %s\n", _ ("passed when it stood differently: judge it again"));
  }
}

static void
print_changes (const Told *told)
{
  g_autoptr (GPtrArray) changes = vg_readiness_list_changes (told->readiness);

  if (changes->len > 0)
    g_print ("\n%s\n", _ ("What would change it most:"));
  for (guint i = 0; i < changes->len; i++)
    g_print ("  %u. %s\n", i + 1, ((VgGate *) changes->pdata[i])->opens);
}

static void
print_reviews (GPtrArray *reviews)
{
  g_print ("\n%s\n", _ ("Reasons for a review by a colleague:"));
  for (guint i = 0; i < reviews->len; i++) {
    const VgReview *review = reviews->pdata[i];

    if (review->judgement.truth == VG_TRUTH_YES)
      g_print ("  %s\n", review->title);
    else if (review->judgement.truth == VG_TRUTH_UNKNOWN)
      g_print ("  %s (%s)\n", review->title, _ ("not known yet"));
  }
}

static void
print_contradictions (GPtrArray *contradictions)
{
  for (guint i = 0; i < contradictions->len; i++) {
    const VgContradiction *contradiction = contradictions->pdata[i];
    g_autofree char *said = NULL;

    if (i == 0)
      g_print ("\n%s\n", _ ("What does not go together:"));
    /* Translators: %s is what does not go together, where one side of it is not known. */
    said = contradiction->is_certain ? g_strdup (contradiction->title)
                                     : g_strdup_printf (_ ("Possibly: %s"), contradiction->title);
    g_print ("  %s\n", said);
    for (guint side = 0; side < 2; side++)
      for (guint j = 0; j < contradiction->quotations[side]->len; j++) {
        const VgQuotation *quotation = contradiction->quotations[side]->pdata[j];

        g_print ("      %s  [%s]\n", quotation->text, quotation->place);
      }
    g_print ("      %s\n", contradiction->discuss);
  }
}

static void
print_balance (GPtrArray *balance)
{
  g_print ("\n%s\n", _ ("Balance:"));
  for (guint i = 0; i < balance->len; i++) {
    const VgIndicator *indicator = balance->pdata[i];
    /* Translators: %s is a count for both sides that differs much. */
    g_autofree char *marked = g_strdup_printf (_ ("%s – look at this"), indicator->sentence);

    g_print ("  %s\n", indicator->needs_attention ? marked : indicator->sentence);
  }
}

static void
print_text (const Told *told)
{
  g_print ("%s\n", vg_readiness_say (told->readiness));
  print_gates (told);
  print_changes (told);
  print_reviews (vg_readiness_get_reviews (told->readiness));
  print_contradictions (vg_readiness_get_contradictions (told->readiness));
  print_balance (told->balance);
}

static int
show (VgCase *subject, VgShelf *shelf, VgRuleBook *book, const Manner *manner)
{
  g_autoptr (VgReadiness) readiness = vg_readiness_new (subject, shelf, book);
  g_autoptr (GPtrArray) balance = vg_balance_list (subject, shelf, book);
  const Told told = { readiness, balance, manner->explains };

  if (manner->is_json)
    print_json (&told);
  else
    print_text (&told);

  return vg_readiness_get_result (readiness) == VG_TRUTH_YES ? VG_EXIT_DONE : VG_EXIT_FINDINGS;
}

static int
pass (VgCaseFile *file, VgReadiness *readiness, const char *id, const char *reason)
{
  g_autoptr (GError) error = NULL;

  if (reason == NULL)
    return vg_command_refuse ("readiness", _ ("say why, with --reason"));
  if (!vg_readiness_pass (readiness, id, reason, &error))
    return vg_command_fail (error, VG_EXIT_FINDINGS);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  /* Translators: %s is the id of a gate. */
  g_print (_ ("%s was passed.\n"), id);
  return VG_EXIT_DONE;
}

static int
judge (char **arguments, int n_arguments, const char *reason, const Manner *manner)
{
  g_autoptr (VgCaseFile) file = vg_command_open (arguments[0]);
  g_autoptr (VgShelf) shelf = file != NULL ? vg_command_read_shelf () : NULL;
  g_autoptr (VgRuleBook) book = NULL;
  g_autoptr (VgReadiness) readiness = NULL;
  g_autoptr (GError) error = NULL;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  book = vg_rule_book_read (&error);
  if (book == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (n_arguments == 1)
    return show (vg_case_file_get_case (file), shelf, book, manner);

  readiness = vg_readiness_new (vg_case_file_get_case (file), shelf, book);
  return pass (file, readiness, arguments[2], reason);
}

static int
check (char **paths, gboolean is_json)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) findings = vg_rule_check_files ((const char *const *) paths, folder);

  return vg_findings_print (findings, is_json);
}

int
vg_command_readiness (int argc, char **argv)
{
  Manner manner = { FALSE, FALSE };
  g_autofree char *reason = NULL;
  g_autofree char *language = NULL;
  g_autofree char *on = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &manner.is_json, N_ ("Print it as JSON"), NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &manner.explains, N_ ("Say how each gate was judged"),
      NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why a gate is passed"), N_ ("TEXT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("As it would be on that day"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "readiness",
    "CASE | CASE pass GATE --reason TEXT | check FILE…",
    _ ("Says whether a case is ready for the contact, what stands in the way, what does not go\n"
       "together and how the preparation was spread. For the mediator alone.\n"
       "pass: passes a gate with a written reason; one that is closed and blocks cannot be.\n"
       "check: everything that is wrong with files of rules (data/gates), all at once."),
    options,
    1,
    -1,
    VG_OPENS_CASE,
  };

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("readiness", language) ||
      !vg_command_look_ahead ("readiness", on))
    return VG_EXIT_USAGE;
  if (g_str_equal (argv[1], "check") && argc > 2)
    return check (argv + 2, manner.is_json);
  if (argc != 2 && !(argc == 4 && g_str_equal (argv[2], "pass")))
    return vg_command_refuse ("readiness", _ ("say CASE, CASE pass GATE, or check FILE"));

  return judge (argv + 1, argc - 1, reason, &manner);
}

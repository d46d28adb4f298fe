/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/saved-label.h"

#include "workspace/case-file.h"

#include <adwaita.h>

/* Something with the three properties, in any state a test wants. */
#define TEST_TYPE_FILE (test_file_get_type ())
G_DECLARE_FINAL_TYPE (TestFile, test_file, TEST, FILE, GObject)

struct _TestFile {
  GObject parent_instance;

  int state;
  char *saved_at;
  char *message;
};

G_DEFINE_FINAL_TYPE (TestFile, test_file, G_TYPE_OBJECT)

static void
test_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TestFile *self = TEST_FILE (object);

  if (prop_id == 1)
    g_value_set_enum (value, self->state);
  else
    g_value_set_string (value, prop_id == 2 ? self->saved_at : self->message);
}

static void
test_file_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TestFile *self = TEST_FILE (object);
  char **text = prop_id == 2 ? &self->saved_at : &self->message;

  if (prop_id == 1) {
    self->state = g_value_get_enum (value);
  } else {
    g_free (*text);
    *text = g_value_dup_string (value);
  }
}

static void
test_file_finalize (GObject *object)
{
  TestFile *self = TEST_FILE (object);

  g_free (self->saved_at);
  g_free (self->message);

  G_OBJECT_CLASS (test_file_parent_class)->finalize (object);
}

static void
test_file_class_init (TestFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_file_get_property;
  object_class->set_property = test_file_set_property;
  object_class->finalize = test_file_finalize;

  g_object_class_install_property (object_class, 1,
                                   g_param_spec_enum ("state", NULL, NULL, VG_TYPE_SAVE_STATE,
                                                      VG_SAVE_SAVED, G_PARAM_READWRITE));
  g_object_class_install_property (
      object_class, 2, g_param_spec_string ("saved-at", NULL, NULL, NULL, G_PARAM_READWRITE));
  g_object_class_install_property (
      object_class, 3, g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READWRITE));
}

static void
test_file_init (TestFile *self)
{
}

static GtkWidget *
get_retry (GtkWidget *label)
{
  return gtk_widget_get_last_child (label);
}

static void
assert_says (GtkWidget *label, const char *text)
{
  g_assert_cmpstr (vg_saved_label_get_text (VG_SAVED_LABEL (label)), ==, text);
}

static void
test_says_when_it_was_saved (void)
{
  g_autoptr (TestFile) file = g_object_new (TEST_TYPE_FILE, "saved-at", "14:03", NULL);
  GtkWidget *label = g_object_ref_sink (vg_saved_label_new (G_OBJECT (file)));

  assert_says (label, "Saved 14:03");
  g_object_set (file, "saved-at", "14:04", NULL);
  assert_says (label, "Saved 14:04");
  g_assert_false (gtk_widget_get_visible (get_retry (label)));

  g_assert_finalize_object (label);
}

static void
test_never_says_saved_for_the_words_in_hand (void)
{
  g_autoptr (TestFile) file = g_object_new (TEST_TYPE_FILE, "saved-at", "14:03", NULL);
  GtkWidget *label = g_object_ref_sink (vg_saved_label_new (G_OBJECT (file)));
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC;

  g_object_set (file, "state", VG_SAVE_SAVING, NULL);
  assert_says (label, "Saved 14:03");
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  assert_says (label, "Saving…");

  g_object_set (file, "state", VG_SAVE_SAVED, "saved-at", "14:05", NULL);
  assert_says (label, "Saved 14:05");

  g_assert_finalize_object (label);
}

static void
test_says_why_it_was_not_saved (void)
{
  g_autoptr (TestFile) file = g_object_new (TEST_TYPE_FILE, "saved-at", "14:03", NULL);
  GtkWidget *label = g_object_ref_sink (vg_saved_label_new (G_OBJECT (file)));
  GtkWidget *retry = get_retry (label);

  g_object_set (file, "message", "the disk is full", "state", VG_SAVE_FAILED, NULL);
  assert_says (label, "Not saved: the disk is full");
  g_assert_true (gtk_widget_get_visible (retry));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (retry)), ==, "win.save");

  g_object_set (file, "state", VG_SAVE_SAVED, NULL);
  g_assert_false (gtk_widget_get_visible (retry));

  g_assert_finalize_object (label);
}

/* The sign in its place, with the words on looking closer: never words that are cut. */
static void
test_makes_do_with_little_room (void)
{
  g_autoptr (TestFile) file = g_object_new (TEST_TYPE_FILE, "saved-at", "14:03", NULL);
  GtkWidget *label = g_object_ref_sink (vg_saved_label_new (G_OBJECT (file)));
  GtkWidget *words = gtk_label_new ("Saved 14:03");
  int least = 0;
  int fitting = 0;

  g_object_ref_sink (words);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, &fitting, NULL, NULL, NULL);
  g_assert_cmpint (least, <, fitting / 2);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, "Saved 14:03");

  g_assert_finalize_object (words);
  g_assert_finalize_object (label);
}

static void
test_lets_go_of_a_file_while_it_is_saving (void)
{
  TestFile *file = g_object_new (TEST_TYPE_FILE, "state", VG_SAVE_SAVING, NULL);
  GtkWidget *label = g_object_ref_sink (vg_saved_label_new (G_OBJECT (file)));

  vg_saved_label_set_file (VG_SAVED_LABEL (label), NULL);
  assert_says (label, "");
  g_assert_finalize_object (file);
  g_assert_finalize_object (label);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/saved-label/says-when-it-was-saved", test_says_when_it_was_saved);
  g_test_add_func ("/ui/saved-label/never-says-saved-for-the-words-in-hand",
                   test_never_says_saved_for_the_words_in_hand);
  g_test_add_func ("/ui/saved-label/says-why-it-was-not-saved", test_says_why_it_was_not_saved);
  g_test_add_func ("/ui/saved-label/makes-do-with-little-room", test_makes_do_with_little_room);
  g_test_add_func ("/ui/saved-label/lets-go-of-a-file-while-it-is-saving",
                   test_lets_go_of_a_file_while_it_is_saving);

  return g_test_run ();
}

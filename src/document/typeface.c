/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/typeface.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#define FAMILY "Charis SIL"

static const char configuration[] =
    "<fontconfig>"
    "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix=\"xdg\">fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir>"
    "</fontconfig>";

static gboolean
has_family (FcConfig *config)
{
  FcPattern *wanted = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, FAMILY, NULL);
  FcObjectSet *fields = FcObjectSetBuild (FC_FILE, NULL);
  FcFontSet *found = FcFontList (config, wanted, fields);
  gboolean is_there = found != NULL && found->nfont > 0;

  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (fields);
  FcPatternDestroy (wanted);

  return is_there;
}

/* Returns: (transfer full) (nullable): NULL where Charis SIL is not installed */
static FcConfig *
new_configuration (void)
{
  FcConfig *config = FcConfigCreate ();

  if (config != NULL &&
      FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) configuration, FcTrue) &&
      FcConfigBuildFonts (config) && has_family (config))
    return config;

  if (config != NULL)
    FcConfigDestroy (config);

  return NULL;
}

PangoFontMap *
vg_typeface_new_font_map (void)
{
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  FcConfig *config = new_configuration ();

  if (config != NULL) {
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
    FcConfigDestroy (config);
  }

  return map;
}

const char *
vg_typeface_get_family (PangoFontMap *map)
{
  return pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (map)) != NULL ? FAMILY : "serif";
}

char *
vg_typeface_dup_note (void)
{
  FcConfig *config = new_configuration ();

  if (config != NULL) {
    FcConfigDestroy (config);
    return NULL;
  }

  return g_strdup (_ ("The typeface Charis SIL is not installed; the document is set in the "
                      "system's own. Install the package fonts-sil-charis."));
}

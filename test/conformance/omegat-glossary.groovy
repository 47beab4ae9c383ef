// Prints what OmegaT reads from glossary files: a JSON array for each file, of {source, target, comment}.
// Arguments: source language, target language, files. To be run with OmegaT.jar on the class path.
// The files go through OmegaT's own GlossaryManager, which chooses the reader by the end of the name and
// takes the languages from the project that is open.
import groovy.json.JsonOutput
import org.omegat.core.Core
import org.omegat.core.data.NotLoadedProject
import org.omegat.core.data.ProjectProperties
import org.omegat.gui.glossary.GlossaryManager
import org.omegat.util.Language

class Properties extends ProjectProperties {
  Properties() { super() }
}

class Project extends NotLoadedProject {
  ProjectProperties properties
  ProjectProperties getProjectProperties() { properties }
}

def properties = new Properties()
properties.sourceLanguage = new Language(args[0])
properties.targetLanguage = new Language(args[1])
Core.setProject(new Project(properties: properties))

def manager = new GlossaryManager(null)
manager.priorityGlossary = new File('none')
println JsonOutput.toJson(args.drop(2).collect { path ->
  manager.loadGlossaryFile(new File(path)).collect { entry ->
    [source: entry.srcText, target: entry.locText, comment: entry.commentText]
  }
})

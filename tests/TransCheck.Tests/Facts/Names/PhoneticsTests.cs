using TransCheck.Facts.Names;

namespace TransCheck.Tests.Facts.Names;

public sealed class PhoneticsTests
{
    [Theory]
    [InlineData("kafka", "kafka", 0)]
    [InlineData("kafka", "kafkas", 1)]
    [InlineData("abcdef", "badcfe", 4)]
    [InlineData("aaa", "aa", 1)]
    [InlineData("huggingface.co/datasets/nousresearch/hermes-3-dataset", "huggingface.co/datasets/nousresearch/hermes-2-dataset", 1)]
    [InlineData("huggingface.co/datasets/nousresearch/hermes-3-dataset", "huggingface.co/models/openorca/mistral-7b-instruct-v0.2", 4)]
    public void Counts_edits(string first, string second, int edits) => Phonetics.Distance(first, second, 3).Should().Be(edits);
}
